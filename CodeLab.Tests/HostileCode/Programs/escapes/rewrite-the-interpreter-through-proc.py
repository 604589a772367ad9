# expect: AC
# output: no no no
import os
from kernel import attempt

print(attempt(lambda: os.open("/proc/self/exe", os.O_RDWR)), attempt(lambda: os.open("/proc/self/exe", os.O_WRONLY | os.O_TRUNC)),
      attempt(lambda: os.chmod("/proc/self/exe", 0o777)))
