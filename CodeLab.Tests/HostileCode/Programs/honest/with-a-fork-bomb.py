# expect: TLE, MLE, RE
# limits: cpu=1 wall=2
import os
from kernel import rename

rename("{MARK}")
while True:
    try:
        os.fork()
    except OSError:
        pass
