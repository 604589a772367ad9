# expect: AC
# gap: docker a container has devices of its own, which nobody else sees
# output: no no no no no
# A device is the machine's own: the time at which somebody touched it would be read by all.
import os

from kernel import attempt

print(*(attempt(lambda: os.utime("/dev/" + name)) for name in ("null", "zero", "full", "random", "urandom")))
