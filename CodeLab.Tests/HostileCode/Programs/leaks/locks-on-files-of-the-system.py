# expect: AC
# beside: with-locks-for-a-second.py
# output: nothing
# gap: docker containers that show the machine's own /usr share its files' locks; docs/sandbox.md says so
# A lock on a file that all runs share is a word from one to the other.
import fcntl
import os
import struct
import time

seen = set()
until = time.monotonic() + 0.9
while time.monotonic() < until:
    for path in ("/usr/bin/env", "/usr/bin/python3", "/usr/lib/os-release"):
        file = os.open(path, os.O_RDONLY)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            seen.add("flock")
        except OSError:
            pass
        try:
            asked = fcntl.fcntl(file, fcntl.F_GETLK, struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))
            if struct.unpack("hhqqi", asked)[0] != fcntl.F_UNLCK:
                seen.add("lockf")
        except OSError:
            pass
        os.close(file)
    time.sleep(0.02)
print(*(sorted(seen) or ["nothing"]))
