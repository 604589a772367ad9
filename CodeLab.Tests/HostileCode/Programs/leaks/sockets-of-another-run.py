# expect: AC
# beside: with-sockets-for-a-second.py
# output: nothing
import os
import socket
import time

reached = set()
until = time.monotonic() + 0.9
while time.monotonic() < until:
    for family, address in ((socket.AF_UNIX, "\0codelab-leak"), (socket.AF_INET, ("127.0.0.1", 45454)), (socket.AF_INET6, ("::1", 45454)), (socket.AF_INET, ("127.0.0.1", 45455))):
        try:
            with socket.socket(family) as link:
                link.settimeout(0.2)
                link.connect(address)
                reached.add(str(address))
        except OSError:
            pass
    time.sleep(0.02)
print(*(sorted(reached) or ["nothing"]))
