# expect: TLE
# limits: cpu=1 wall=3
# Output that comes faster than anybody reads it must not keep the judge from looking at the clock.
import os

for _ in range(12):
    if os.fork() == 0:
        break
block = b"x" * 4096
while True:
    os.write(2, block)
