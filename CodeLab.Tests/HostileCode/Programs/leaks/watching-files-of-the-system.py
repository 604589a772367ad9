# expect: AC
# beside: with-a-file-opened-again-and-again.py
# limits: cpu=4 wall=10
# output: nothing
# Who opens a file that all runs share can be watched by those who can see it.
import os
import sys
import time
from kernel import libc

path = os.path.join(os.path.dirname(os.__file__), "this.py")
watch = libc.inotify_init1(os.O_NONBLOCK)
seen = 0
if watch >= 0 and libc.inotify_add_watch(watch, path.encode(), 0x20 | 0x1) >= 0:
    until = time.monotonic() + 0.9
    while time.monotonic() < until:
        try:
            seen += len(os.read(watch, 4096))
        except BlockingIOError:
            time.sleep(0.02)
print("opened" if seen else "nothing")
