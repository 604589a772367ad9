# expect: AC, RE
# output: alive
import os
import signal

for number in (signal.SIGTERM, signal.SIGKILL):
    if os.getppid() > 0:
        try:
            os.kill(os.getppid(), number)
        except OSError:
            pass
print("alive")
