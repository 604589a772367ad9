# expect: AC, RE, TLE
# limits: cpu=2 wall=4
import os
import time

number = 0
for folder in ("/tmp", "/work", "/dev/shm"):
    try:
        while number < 20000:
            number += 1
            with open(f"{folder}/{MARK}{number}", "wb") as file:
                file.write(bytes(10000))
    except OSError:
        pass
time.sleep(1)
