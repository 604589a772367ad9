# expect: AC
# output: no no no no
import os
from kernel import attempt

os.symlink("/proc/1/root/etc/shadow", "/tmp/{MARK}")
os.symlink("../../../../root/.ssh", "/work/{MARK}")
print(attempt(lambda: open("/tmp/{MARK}").read()), attempt(lambda: os.listdir("/work/{MARK}")),
      attempt(lambda: os.link("/usr/bin/env", "/tmp/{MARK}2")), attempt(lambda: os.link("/proc/self/exe", "/tmp/{MARK}3", follow_symlinks=True)))
