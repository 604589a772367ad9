# expect: WA, RE
# call: f [1] -> 42
import atexit
import os


@atexit.register
def forge():
    os.write(1, b"42")
    os._exit(0)


def f(_):
    raise SystemExit(0)
