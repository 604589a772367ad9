# expect: AC
# output:
import socket

families = {"vsock": 40, "packet": 17, "bluetooth": 31, "can": 29, "crypto": 38, "xdp": 44, "key": 15, "tipc": 30, "rds": 21, "qipcrtr": 42, "smc": 43}
opened = []
for name, family in families.items():
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        try:
            socket.socket(family, kind)
            opened.append(name)
        except OSError:
            pass
for family in (socket.AF_INET, socket.AF_INET6):
    try:
        socket.socket(family, socket.SOCK_RAW, socket.IPPROTO_ICMP)
        opened.append("raw")
    except OSError:
        pass
print(*opened)
