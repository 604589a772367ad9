# expect: WA, RE
# call: f [1] -> 42
import os


def f(_):
    os.closerange(0, 65536)
    return 42
