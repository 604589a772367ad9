# expect: AC
# limits: wall=10
import os
import pty
import signal
import time
from kernel import rename

rename("{MARK}")
terminal = pty.openpty()
signal.signal(signal.SIGTERM, lambda *_: os._exit(9))
time.sleep(1.2)
