# expect: AC, MLE, TLE
# output: held
# limits: cpu=2 wall=5 memory=128
# The kernel's buffers of 200 pipes, filled: memory of no process.
import fcntl
import os

total = 0
ends = []
try:
    while total < 1 << 30:
        reader, writer = os.pipe()
        ends += [reader, writer]
        try:
            fcntl.fcntl(writer, 1031, 1 << 20)
        except OSError:
            pass
        os.set_blocking(writer, False)
        try:
            while True:
                total += os.write(writer, bytes(65536))
        except BlockingIOError:
            pass
except OSError:
    pass
print("held" if total < 300 << 20 else f"{total >> 20} MB in pipes")
