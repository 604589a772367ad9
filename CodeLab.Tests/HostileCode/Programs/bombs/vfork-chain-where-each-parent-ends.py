# expect: TLE, AC
# limits: cpu=1 wall=2
import os
from kernel import rename

rename("{MARK}")
while True:
    try:
        if os.fork():
            os._exit(0)
    except OSError:
        pass
