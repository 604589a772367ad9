# expect: AC
# output: no no
from kernel import refused

print(refused("memfd_create", b"{MARK}", 0), refused("memfd_secret", 0))
