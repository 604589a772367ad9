# expect: AC, RE
# output: alive
import os
import signal

for process in range(1, 5000):
    if process != os.getpid():
        try:
            os.kill(process, signal.SIGKILL)
        except OSError:
            pass
print("alive")
