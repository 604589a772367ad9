# expect: WA, RE
# call: f [1] -> 42
import os


def f(_):
    os.write(1, b"42")
    print(42, flush=True)
    return 41
