# expect: AC
# output: held
import os

opened = 0
try:
    while opened < 5000:
        os.open("/usr/bin/env", os.O_RDONLY)
        opened += 1
except OSError:
    pass
print("held" if opened < 2000 else f"{opened} open files")
