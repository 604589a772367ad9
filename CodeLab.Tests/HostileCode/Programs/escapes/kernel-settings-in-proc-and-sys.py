# expect: AC
# output:
import os
from kernel import attempt

paths = ["/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/sys/kernel/modprobe", "/proc/sys/vm/overcommit_memory",
         "/proc/sys/fs/binfmt_misc/register", "/proc/sysrq-trigger", "/proc/irq/0/smp_affinity", "/proc/self/uid_map", "/proc/self/gid_map",
         "/sys/fs/cgroup/cgroup.procs", "/sys/fs/cgroup/memory/cgroup.procs", "/sys/kernel/mm/ksm/run", "/sys/kernel/uevent_helper",
         "/proc/mtrr", "/proc/acpi/wakeup", "/proc/bus/pci/00/00.0"]
print(*(path for path in paths if attempt(lambda: os.write(os.open(path, os.O_WRONLY), b"")) != "no"))
