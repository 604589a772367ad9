# expect: AC
# output: no no
from kernel import refused

print(refused("keyctl", 0, -3, 0), refused("add_key", b"user", b"{MARK}", b"x", 1, -4))
