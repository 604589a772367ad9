# expect: AC
# limits: cpu=4 wall=10
import os
import this
import time

until = time.monotonic() + 1.2
while time.monotonic() < until:
    with open(this.__file__) as file:
        file.read(1)
    time.sleep(0.01)
