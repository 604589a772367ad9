# expect: MLE
# limits: wall=4
import os
import time
from kernel import rename

rename("{MARK}")
for _ in range(30):
    if os.fork() == 0:
        x = bytearray(60 << 20)
        time.sleep(60)
time.sleep(60)
