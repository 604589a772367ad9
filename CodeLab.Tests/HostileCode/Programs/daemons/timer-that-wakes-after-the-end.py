# expect: AC
# output: done
import os
import signal
import time
from kernel import rename

rename("{MARK}")
print("done", flush=True)
if os.fork() == 0:
    signal.signal(signal.SIGALRM, lambda *_: os.execv("/bin/sleep", ["{MARK}", "600"]))
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    time.sleep(600)
