# expect: OLE, TLE
# limits: cpu=1 wall=3
import os

while True:
    os.write(2, b"x" * 5000)
    os.write(1, b"x" * 5000)
