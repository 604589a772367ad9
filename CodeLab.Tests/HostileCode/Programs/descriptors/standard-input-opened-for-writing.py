# expect: AC, RE
# input: 21
import os

try:
    end = os.open("/proc/self/fd/0", os.O_WRONLY)
    for _ in range(20):
        os.write(end, b"more\n")
except OSError:
    pass
print(input())
