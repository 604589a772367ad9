# expect: AC
# output: no no no
from kernel import refused

print(refused("umount2", b"/proc/1", 2), refused("umount2", b"/tmp", 2), refused("umount2", b"/proc", 2))
