# expect: AC
# output:
import os

found = []
for number in range(3, 1025):
    try:
        os.set_blocking(number, False)
        found.append((number, os.read(number, 4096)))
    except OSError:
        pass
print(*found)
