# expect: AC
# output: ['kernel.py', 'main.py']
import os

print(sorted(os.listdir("/work")))
