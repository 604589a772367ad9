# expect: WA, RE
# call: f [1] -> 42
import glob
import os


def f(_):
    for path in glob.glob("/driver/*") + glob.glob("/usr/lib/python3*/json/*.py"):
        try:
            with open(path, "w") as file:
                file.write("print(42)")
        except OSError:
            pass
    return 41
