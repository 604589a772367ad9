# expect: AC, TLE
import os
from kernel import rename

rename("{MARK}")
if os.fork() == 0:
    os.setsid()
    while True:
        pass
