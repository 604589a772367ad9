# expect: TLE
# limits: cpu=1 wall=3
import sys

while True:
    sys.stderr.write("x" * 100000)
