# expect: AC
# output: no no
import fcntl
import socket
import struct
from kernel import attempt

link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
UP = struct.pack("16sh14x", b"lo", 0x1043)


def add_an_interface():
    netlink = socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM, 0)
    name = struct.pack("HH4s", 8, 3, b"evil")
    kind = struct.pack("HHHH8s", 16, 18, 12, 1, b"dummy\0\0\0")
    body = struct.pack("BxHiII", 0, 0, 0, 0, 0) + name + kind
    netlink.send(struct.pack("IHHII", 16 + len(body), 16, 0x605, 1, 0) + body)
    error = struct.unpack("i", netlink.recv(4096)[16:20])[0]
    if error:
        raise OSError(-error, "refused")


print(attempt(lambda: fcntl.ioctl(link, 0x8914, UP)), attempt(add_an_interface))
