# expect: AC
# output: 0
import os
import stat
import subprocess

me = os.getuid()
gained = []
for folder in ("/usr/bin", "/usr/sbin", "/usr/libexec", "/usr/lib/openssh", "/usr/lib/dbus-1.0"):
    for name in os.listdir(folder) if os.path.isdir(folder) else []:
        path = f"{folder}/{name}"
        if not os.path.exists(path) or not os.stat(path).st_mode & (stat.S_ISUID | stat.S_ISGID):
            continue
        try:
            started = subprocess.Popen([path, "-x"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except OSError:
            continue
        try:
            with open(f"/proc/{started.pid}/status") as status:
                users = next(line for line in status if line.startswith("Uid:")).split()[1:]
            gained += [path] if any(int(user) != me for user in users) else []
        except OSError:
            gained.append(path)
        started.kill()
        started.wait()
print(len(gained), *gained)
