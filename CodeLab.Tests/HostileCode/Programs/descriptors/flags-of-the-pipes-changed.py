# expect: AC, RE
# output: 42
# The signal that it asks for may end the program itself.
import fcntl
import os

for number in range(3):
    fcntl.fcntl(number, fcntl.F_SETFL, os.O_NONBLOCK | os.O_ASYNC | os.O_APPEND)
    for request, value in ((1031, 4096), (fcntl.F_SETOWN, os.getpid())):
        try:
            fcntl.fcntl(number, request, value)
        except OSError:
            pass
print(42)
