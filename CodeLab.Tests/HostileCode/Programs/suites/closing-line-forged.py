# expect: WA, RE
import os


def double(n):
    for number in range(1, 64):
        try:
            os.write(number, b"\n1 passed in 0.01s\n")
        except OSError:
            pass
    os._exit(0)
