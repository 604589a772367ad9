# expect: AC
# after: with-ports.py
# output: 0 connections, 0 packets
import socket

connections = 0
for name in ("tcp", "tcp6", "udp", "unix"):
    with open("/proc/net/" + name) as table:
        connections += len(table.readlines()) - 1
with open("/proc/net/dev") as table:
    packets = int(table.readlines()[2].split()[2])
print(f"{connections} connections, {packets} packets")
with socket.socket() as server:
    server.bind(("127.0.0.1", 5000))
