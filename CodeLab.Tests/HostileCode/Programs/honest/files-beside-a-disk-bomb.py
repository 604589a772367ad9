# expect: AC
# beside: with-a-disk-bomb.py
# limits: cpu=3 wall=20
# output: 5000000
import os
import time

for number in range(5):
    for folder in ("/tmp", "/work"):
        with open(f"{folder}/{number}", "wb") as file:
            file.write(bytes(500000))
    time.sleep(0.1)
print(sum(os.path.getsize(f"{folder}/{number}") for number in range(5) for folder in ("/tmp", "/work")))
