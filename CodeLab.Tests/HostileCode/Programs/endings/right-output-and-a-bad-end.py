# expect: RE
# exit: 3
# output: 42
import sys

print(42)
sys.exit(3)
