# expect: TLE, AC, RE, MLE
# limits: cpu=1 wall=2
import os
import signal
import time
from kernel import rename

rename("{MARK}")


def again(*_):
    try:
        os.fork()
    except OSError:
        pass


for number in (1, 2, 3, 13, 14, 15, 10, 12, 24):
    signal.signal(number, again)
for _ in range(4):
    again()
while True:
    time.sleep(0.1)
    os.kill(0, signal.SIGUSR1)
