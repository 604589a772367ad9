# expect: WA, RE
# call: f [1] -> 42
import os


def f(_):
    os.execv("/bin/sh", ["sh", "-c", "echo 42; echo 42 >&2"])
