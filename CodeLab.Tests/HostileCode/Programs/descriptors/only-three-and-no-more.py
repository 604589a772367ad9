# expect: AC
# output: 0 1 2
import os

open_ones = []
for number in range(1024):
    try:
        os.fstat(number)
        open_ones.append(number)
    except OSError:
        pass
print(*open_ones)
