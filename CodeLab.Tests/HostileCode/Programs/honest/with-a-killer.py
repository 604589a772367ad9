# expect: AC, RE, TLE
# limits: cpu=2 wall=4
import os
import signal
import time

until = time.monotonic() + 1
while time.monotonic() < until:
    for process in [-1, *range(1, 200)]:
        if process != os.getpid():
            try:
                os.kill(process, signal.SIGKILL)
            except OSError:
                pass
    time.sleep(0.01)
