# expect: TLE
# limits: cpu=1 wall=4
import os
from kernel import rename

rename("{MARK}")
for _ in range(5):
    if os.fork() == 0:
        while True:
            pass
os.wait()
