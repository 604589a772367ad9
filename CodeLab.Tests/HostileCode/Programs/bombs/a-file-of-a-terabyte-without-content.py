# expect: AC
# output: no no
import os
from kernel import attempt

file = os.open("/tmp/{MARK}", os.O_RDWR | os.O_CREAT)
print(attempt(lambda: os.posix_fallocate(file, 0, 1 << 40)), attempt(lambda: os.posix_fallocate(file, 0, 1 << 30)))
