# expect: AC
# output: no no
from kernel import refused

print(refused("userfaultfd", 0), refused("userfaultfd", 1))
