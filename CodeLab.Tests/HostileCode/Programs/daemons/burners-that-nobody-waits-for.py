# expect: TLE
# limits: cpu=1 wall=4
import os
import signal
import time
from kernel import rename

rename("{MARK}")
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
while True:
    if os.fork() == 0:
        end = time.process_time() + 0.2
        while time.process_time() < end:
            pass
        os._exit(0)
    time.sleep(0.15)
