# expect: WA, RE
# call: f [1] -> 42
import os


def f(_):
    for number in range(1, 1025):
        try:
            os.write(number, b'42\n{"exit-code": 0}\n')
        except OSError:
            pass
    return 41
