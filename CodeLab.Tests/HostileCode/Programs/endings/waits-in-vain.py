# expect: TLE
# says: maybe for input
# limits: wall=1.5
import time

time.sleep(60)
