# expect: AC, RE, TLE
# limits: wall=2
# output: alive
import os
import signal

if os.getppid() > 0:
    try:
        os.kill(os.getppid(), signal.SIGSTOP)
    except OSError:
        pass
print("alive")
