# expect: AC
# beside: with-a-memory-bomb.py
# limits: cpu=3 wall=20
# output: 20
import time

held = []
for _ in range(20):
    held.append(bytearray(b"x" * (4 << 20)))
    time.sleep(0.03)
print(len(held))
