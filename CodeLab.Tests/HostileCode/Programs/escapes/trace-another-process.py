# expect: AC
# output: no no no
import os
from kernel import refused

ATTACH, SEIZE, ME = 16, 0x4206, 0
print(refused("ptrace", ATTACH, 1, 0, 0), refused("ptrace", SEIZE, os.getppid() or 1, 0, 0), refused("ptrace", ME, 0, 0, 0))
