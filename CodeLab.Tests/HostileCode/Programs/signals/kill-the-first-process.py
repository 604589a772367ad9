# expect: AC, RE
# output: alive
import os
import signal

for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP, signal.SIGINT, signal.SIGHUP, signal.SIGSEGV):
    if os.getpid() != 1:
        try:
            os.kill(1, number)
        except OSError:
            pass
print("alive")
