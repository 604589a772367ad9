# expect: AC
import os
import pty
import time
from kernel import rename

rename("{MARK}")
child, _ = pty.fork()
if child == 0:
    time.sleep(600)
