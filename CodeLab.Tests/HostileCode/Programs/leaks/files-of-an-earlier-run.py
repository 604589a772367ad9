# expect: AC
# after: with-files-everywhere.py
# output: ['kernel.py', 'main.py']
import os

left = [name for folder in ("/tmp", "/work", "/dev/shm", "/var/tmp", "/run", "/dev/mqueue") if os.path.isdir(folder) for name in os.listdir(folder)]
print(sorted(left))
