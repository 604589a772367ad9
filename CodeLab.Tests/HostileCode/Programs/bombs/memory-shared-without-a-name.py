# expect: MLE
# limits: wall=4 memory=128
import mmap

areas = []
for _ in range(10):
    area = mmap.mmap(-1, 100 << 20)
    for at in range(0, len(area), 4096):
        area[at] = 1
    areas.append(area)
print("1000 MB held")
