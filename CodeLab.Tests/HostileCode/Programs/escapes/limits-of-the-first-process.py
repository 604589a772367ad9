# expect: AC
# output: no no no no 100
import os
import resource

from kernel import attempt

KINDS = (resource.RLIMIT_CPU, resource.RLIMIT_DATA, resource.RLIMIT_NOFILE, resource.RLIMIT_STACK)
for process in {1, os.getppid()} - {0}:
    print(*(attempt(lambda: resource.prlimit(process, kind, (1, 1))) for kind in KINDS), end=" ")
resource.prlimit(0, resource.RLIMIT_NOFILE, (100, 100))
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
