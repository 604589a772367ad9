# expect: AC
# output: 1 True True 18 False False True
import gc
import os
import signal
import sys
import threading

mask = os.umask(0)
os.umask(mask)
print(threading.active_count(), gc.isenabled(), signal.getsignal(signal.SIGINT) is signal.default_int_handler, mask, sys.stdout.isatty(),
      sys.stdin.isatty(), threading.current_thread() is threading.main_thread())
