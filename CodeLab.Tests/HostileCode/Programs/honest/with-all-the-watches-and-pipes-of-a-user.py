# expect: AC, RE, TLE, MLE
# limits: cpu=2 wall=4
# What the kernel counts per user and not per process.
import fcntl
import os
import time
from kernel import libc, rename

rename("{MARK}")
for _ in range(20):
    if os.fork() == 0:
        break
held = []
try:
    while len(held) < 200:
        held.append(libc.inotify_init1(0))
        reader, writer = os.pipe()
        held += [reader, writer]
        fcntl.fcntl(writer, 1031, 1 << 20)
        os.set_blocking(writer, False)
        os.write(writer, bytes(1 << 20))
except OSError:
    pass
time.sleep(1)
