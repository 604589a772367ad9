# expect: AC
# output: nothing
# Folders that a server has: nothing of what lies in them may be seen.
import os

found = []
for folder in ("/root", "/home", "/var/lib", "/var/log", "/var/tmp", "/run", "/tmp", "/srv", "/mnt", "/media", "/boot", "/opt", "/proc/self/root/tmp",
               "/proc/self/cwd/../tmp", "/work/../../../../tmp", "/dev/disk", "/sys/block"):
    try:
        found += [os.path.join(folder, name) for name in os.listdir(folder)]
    except OSError:
        pass
allowed = ("/var/lib/dpkg", "/var/lib/apt", "/var/lib/pam", "/var/lib/systemd", "/var/lib/misc", "/var/log/", "/var/lib/", "/run/lock", "/opt/")
secrets = [path for path in found if not path.startswith(allowed) or "codelab" in path or "postgres" in path]
for path in ("/etc/shadow", "/etc/ssh", "/root/.ssh", "/var/lib/docker", "/run/docker.sock", "/var/run/docker.sock", "/proc/1/root/etc/shadow"):
    try:
        secrets += [path] if (os.listdir(path) if os.path.isdir(path) else os.open(path, os.O_RDONLY)) else []
    except OSError:
        pass
print(*(secrets or ["nothing"]))
