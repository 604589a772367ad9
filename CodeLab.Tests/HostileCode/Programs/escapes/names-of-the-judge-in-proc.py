# expect: AC
# output: nothing
# gap: docker the table of mounts tells where the files that a container is shown lie on the host; docs/sandbox.md says so
# Where the judge keeps programs on the host must not be told: not by the table of mounts, not by command lines.
import os

told = []
for path in ["/proc/self/mountinfo", "/proc/self/mounts", "/proc/self/cgroup", "/proc/self/maps"] + [f"/proc/{p}/cmdline" for p in os.listdir("/proc") if p.isdigit()]:
    try:
        with open(path, errors="replace") as file:
            told += [f"{path}: {line.strip()}" for line in file if "codelab-judge-" in line]
    except OSError:
        pass
print(*(told[:3] or ["nothing"]))
