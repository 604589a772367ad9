# expect: WA
# output: 42
import os

os.write(1, b"\x0042\n\0")
