# expect: AC
# output: done
# limits: cpu=1 wall=15
# The kernel's limit on CPU time charges a whole tick to whoever runs at its end. This computes only then, a fraction of what it is charged.
import time

COARSE = 6
tick = time.clock_getres(COARSE)
started = time.monotonic()
while time.monotonic() - started < 5 and time.process_time() < 0.8:
    seen = time.clock_gettime(COARSE)
    while time.clock_gettime(COARSE) == seen:
        pass
    time.sleep(tick * 0.85)
print("done")
