# expect: WA, RE
# call: f [1] -> 42
import os


def f(_):
    return 41 if os.fork() else 42
