# expect: AC
# output: 42
# limits: wall=6
import os
import time
from kernel import rename

rename("{MARK}")
if os.fork() == 0:
    time.sleep(60)
print(42)
