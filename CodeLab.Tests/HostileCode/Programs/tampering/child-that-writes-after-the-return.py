# expect: WA, RE
# call: f [1] -> 42
import os
import time
from kernel import rename


def f(_):
    rename("{MARK}")
    if os.fork() == 0:
        time.sleep(0.1)
        for number in range(1, 100):
            try:
                os.write(number, b"42")
            except OSError:
                pass
        time.sleep(60)
    return 41
