# expect: AC, MLE
# output: held
# limits: wall=5 memory=128
import os

total = 0
for folder in ("/tmp", "/work", "/dev/shm", "/dev", "/", "/run", "/var/tmp", "/proc"):
    try:
        for number in range(40):
            with open(f"{folder}/{MARK}-{number}", "wb") as file:
                for _ in range(8):
                    total += file.write(bytes(1 << 20))
    except OSError:
        pass
print("held" if total < 100 << 20 else f"{total >> 20} MB written")
