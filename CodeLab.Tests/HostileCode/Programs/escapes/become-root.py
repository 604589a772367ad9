# expect: AC
# output: no no no no
import os
from kernel import attempt

print(attempt(lambda: os.setuid(0)), attempt(lambda: os.setgid(0)), attempt(lambda: os.setgroups([0])), attempt(lambda: os.setresuid(0, 0, 0)))
