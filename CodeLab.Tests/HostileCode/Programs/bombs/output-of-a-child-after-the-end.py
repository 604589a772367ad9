# expect: AC
import os
import time
from kernel import rename

rename("{MARK}")
if os.fork() == 0:
    time.sleep(0.2)
    while True:
        print("x" * 1000)
