# expect: AC
# output: no
import os
from kernel import refused

answers = set()
for process in filter(str.isdigit, os.listdir("/proc")):
    for kind in ("user", "mnt", "pid", "net"):
        try:
            answers.add(refused("setns", os.open(f"/proc/{process}/ns/{kind}", os.O_RDONLY), 0))
        except OSError:
            answers.add("no")
print(*answers)
