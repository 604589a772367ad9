# expect: WA, AC, RE
# output: 42
import os

os.dup2(2, 1)
os.dup2(0, 2)
print(42)
