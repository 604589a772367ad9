# expect: AC
# output: nothing
import os
import socket

with open("/proc/net/unix") as table:
    seen = [line.split()[-1] for line in table if line.split()[-1].startswith(("/", "@"))]
for path in ("/run/docker.sock", "/run/dbus/system_bus_socket", "/run/systemd/private", "/tmp/.X11-unix/X0", "/run/postgresql/.s.PGSQL.5432"):
    try:
        socket.socket(socket.AF_UNIX).connect(path)
        seen.append(path)
    except OSError:
        pass
print(*(seen or ["nothing"]))
