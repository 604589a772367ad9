# expect: AC
# output:
import os
from kernel import attempt

folders = ["/usr", "/usr/bin", "/usr/lib", "/etc", "/", "/bin", "/lib", "/dev", "/proc", "/sys", "/run", "/var", "/var/tmp", "/opt", "/mnt", "/home", "/root",
           "/driver", "/program", "/srv", "/dev/pts"]
print(*(folder for folder in folders if attempt(lambda: os.open(f"{folder}/{MARK}", os.O_CREAT | os.O_WRONLY)) != "no"))
