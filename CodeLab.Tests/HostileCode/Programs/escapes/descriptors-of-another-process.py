# expect: AC
# output: no no
import os
from kernel import attempt, refused

other = os.getppid() or 1
try:
    held = os.pidfd_open(other)
except OSError:
    held = -1
print(refused("pidfd_getfd", held, 0, 0), attempt(lambda: os.listdir(f"/proc/{other}/fd")) if other != os.getpid() else "no")
