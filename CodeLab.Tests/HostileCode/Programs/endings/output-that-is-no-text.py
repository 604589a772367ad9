# expect: WA
# output: 42
import os

os.write(1, bytes(range(256)) * 10)
