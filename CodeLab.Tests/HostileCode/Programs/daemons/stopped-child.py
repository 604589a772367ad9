# expect: AC
# output: done
import os
import signal
from kernel import rename

rename("{MARK}")
child = os.fork()
if child == 0:
    os.kill(os.getpid(), signal.SIGSTOP)
os.waitpid(child, os.WUNTRACED)
print("done")
