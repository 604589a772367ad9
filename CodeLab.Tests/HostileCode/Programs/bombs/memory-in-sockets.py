# expect: AC, MLE, TLE, RE
# output: held
# limits: cpu=2 wall=5 memory=128
import os
import socket

total = 0
pairs = []
for child in range(8):
    if os.fork() == 0:
        break
try:
    while total < 1 << 30:
        pair = socket.socketpair()
        pairs.append(pair)
        pair[0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 30)
        pair[0].setblocking(False)
        try:
            while True:
                total += pair[0].send(bytes(65536))
        except BlockingIOError:
            pass
except OSError:
    pass
print("held" if total < 300 << 20 else f"{total >> 20} MB in sockets")
