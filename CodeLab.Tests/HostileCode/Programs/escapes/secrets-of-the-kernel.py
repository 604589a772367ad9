# expect: AC
# output:
import os
from kernel import attempt, refused

paths = ["/proc/kcore", "/proc/kmsg", "/proc/kpagecount", "/proc/kpageflags", "/proc/timer_list", "/proc/sched_debug", "/dev/mem", "/dev/kmsg",
         "/sys/firmware/efi", "/sys/kernel/debug", "/sys/kernel/security", "/proc/keys"]
readable = [path for path in paths if attempt(lambda: os.read(os.open(path, os.O_RDONLY | os.O_NONBLOCK), 1) and os.path.isfile(path)) != "no"]
with open("/proc/kallsyms") if os.access("/proc/kallsyms", os.R_OK) else open(os.devnull) as symbols:
    if any(int(line.split()[0], 16) for line in symbols):
        readable.append("/proc/kallsyms")
if refused("syslog", 3, b" " * 64, 64) != "no":
    readable.append("syslog")
print(*(path for path in readable if path != "/proc/keys" or os.path.getsize(path)))
