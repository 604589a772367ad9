# expect: TLE
# limits: cpu=1 wall=3
import re

re.match(r"(a+)+$", "a" * 60 + "b")
