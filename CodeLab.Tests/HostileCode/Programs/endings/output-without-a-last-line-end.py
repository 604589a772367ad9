# expect: AC
# output: 42
import sys

sys.stdout.write("42")
