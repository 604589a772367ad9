# expect: WA, RE
# call: f [1] -> "x"
import os


def f(_):
    for number in range(1, 100):
        try:
            os.write(number, b'"\xff\xfe\x80"')
        except OSError:
            pass
    os._exit(0)
