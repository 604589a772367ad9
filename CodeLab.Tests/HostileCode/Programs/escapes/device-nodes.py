# expect: AC
# output: no no
import os
import stat
from kernel import attempt

print(attempt(lambda: os.mknod("/tmp/{MARK}", stat.S_IFBLK | 0o666, os.makedev(254, 0))),
      attempt(lambda: os.mknod("/dev/shm/{MARK}", stat.S_IFCHR | 0o666, os.makedev(1, 1))))
