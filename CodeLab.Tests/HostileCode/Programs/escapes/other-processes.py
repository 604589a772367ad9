# expect: AC
# output: few
import os

seen = [p for p in os.listdir("/proc") if p.isdigit()]
names = []
for process in seen:
    try:
        with open(f"/proc/{process}/comm") as name:
            names.append(name.read().strip())
    except OSError:
        names.append("?")
print("few" if len(seen) <= 3 and not set(names) & {"dotnet", "dockerd", "postgres", "chromium"} else f"{seen} {names}")
