# expect: AC, MLE
# output: held
# limits: wall=4 memory=128
import mmap

HUGE, PRIVATE, ANONYMOUS = 0x40000, 2, 0x20
total = 0
areas = []
try:
    for _ in range(300):
        area = mmap.mmap(-1, 2 << 20, flags=PRIVATE | ANONYMOUS | HUGE)
        area[0] = 1
        areas.append(area)
        total += 2
except (OSError, MemoryError):
    pass
print("held" if total < 250 else f"{total} MB of huge pages")
