# expect: RE
# says: SIGFPE
# exit: 136
import os
import signal

os.kill(os.getpid(), signal.SIGFPE)
