# expect: WA, RE
# output: 42
import os

os.close(1)
print(42)
