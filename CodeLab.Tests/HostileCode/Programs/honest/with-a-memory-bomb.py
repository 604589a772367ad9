# expect: MLE
# limits: cpu=5 wall=10
import os
from kernel import rename

rename("{MARK}")
for _ in range(4):
    os.fork()
x = []
while True:
    x.append(bytearray(4 << 20))
