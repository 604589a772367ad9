# expect: AC
# output: 42
import array
import os
import socket

left, right = socket.socketpair()
for _ in range(50):
    left.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2, left.fileno(), right.fileno()]))])
print(42)
