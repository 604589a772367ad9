# expect: AC, MLE, RE
# output: held
# limits: wall=5 memory=128
import mmap
import os

total = 0
areas = []
try:
    for number in range(40):
        with open(f"/dev/shm/{MARK}{number}", "w+b") as file:
            os.posix_fallocate(file.fileno(), 0, 15 << 20)
            area = mmap.mmap(file.fileno(), 15 << 20)
            area[:] = bytes(15 << 20)
            areas.append(area)
            total += 15
except OSError:
    pass
print("held" if total < 100 else f"{total} MB mapped")
