# expect: AC
# output:
# Of every process that can be seen, besides this one, nothing may be read that is not meant for all.
import os
from kernel import attempt

me = {str(os.getpid()), "self", "thread-self"}
found = []
for process in {"1", "2", str(os.getppid())} | set(filter(str.isdigit, os.listdir("/proc"))):
    if process in me:
        continue
    for name in ("mem", "environ", "maps", "auxv", "pagemap", "stack", "syscall", "personality"):
        if attempt(lambda: os.close(os.open(f"/proc/{process}/{name}", os.O_RDONLY))) != "no":
            found.append(f"{process}/{name}")
    for name in ("root", "cwd", "fd", "map_files", "fdinfo", "task/1/root"):
        if attempt(lambda: os.listdir(f"/proc/{process}/{name}/")) != "no":
            found.append(f"{process}/{name}")
    for name in ("mem", "comm", "oom_score_adj", "clear_refs", "coredump_filter", "timerslack_ns"):
        if attempt(lambda: os.close(os.open(f"/proc/{process}/{name}", os.O_WRONLY))) != "no":
            found.append(f"write {process}/{name}")
print(*sorted(found))
