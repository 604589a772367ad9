# expect: AC
# output: no no no no
from kernel import refused

USER, NET, MOUNT, CHILD = 0x10000000, 0x40000000, 0x20000, 17
print(refused("unshare", USER), refused("unshare", USER | NET | MOUNT), refused("clone", USER | CHILD, 0, 0, 0, 0), refused("clone3", 0, 0))
