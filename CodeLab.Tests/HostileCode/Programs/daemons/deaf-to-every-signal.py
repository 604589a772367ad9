# expect: TLE
# limits: cpu=1 wall=2
# says: hardly computed
import os
import signal
import time
from kernel import rename

rename("{MARK}")
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
os.fork()
while True:
    time.sleep(1)
