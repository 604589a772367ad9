# expect: AC
# output: done
import os
import time
from kernel import rename

rename("{MARK}")
print("done", flush=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 256)
        time.sleep(600)
    os._exit(0)
