# expect: AC
# limits: wall=10
import fcntl
import os
import time

held = []
for path in ("/usr/bin/env", "/usr/bin/python3", "/usr/lib/os-release"):
    file = os.open(path, os.O_RDONLY)
    held.append(file)
    for lock in (lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB), lambda: fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB),
                 lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)):
        try:
            lock()
        except OSError:
            pass
time.sleep(1.2)
