# expect: TLE
# limits: cpu=2 wall=2
import time

for _ in range(10**6):
    pass
while True:
    time.sleep(0.1)
