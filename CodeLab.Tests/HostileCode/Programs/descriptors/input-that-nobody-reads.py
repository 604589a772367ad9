# expect: AC
# input: 1
# output: 42
import os

os.close(0)
print(42)
