# expect: AC
# beside: with-a-process-for-a-second.py
# limits: cpu=4 wall=10
# output: nothing
import os
import signal
import time
from kernel import is_the_mark

seen = set()
until = time.monotonic() + 0.9
while time.monotonic() < until:
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/comm", "rb") as name:
                if is_the_mark(name.read().strip(), "{HASH}"):
                    seen.add("its name")
                    os.kill(int(process), signal.SIGTERM)
        except OSError:
            pass
    terminals = os.listdir("/dev/pts") if os.path.isdir("/dev/pts") else []
    if set(terminals) - {"ptmx"}:
        seen.add(f"terminals {terminals}")
    time.sleep(0.05)
print(*(sorted(seen) or ["nothing"]))
