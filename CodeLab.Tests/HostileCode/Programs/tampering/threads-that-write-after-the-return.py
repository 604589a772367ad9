# expect: WA, RE
# call: f [1] -> 42
import os
import threading


def write():
    while True:
        for number in range(3, 20):
            try:
                os.write(number, b" 42 ")
            except OSError:
                pass


def f(_):
    for _ in range(4):
        threading.Thread(target=write, daemon=True).start()
    return 41
