# expect: AC, WA, RE
# output: 42
import os

print(42, flush=True)
try:
    end = os.open("/proc/self/fd/1", os.O_RDONLY | os.O_NONBLOCK)
    os.read(end, 1024)
except OSError:
    pass
