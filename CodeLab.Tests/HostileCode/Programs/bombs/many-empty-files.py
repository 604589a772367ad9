# expect: AC
# output: held
# limits: cpu=4 wall=8
# Each is a kilobyte of the kernel's memory that no file size limits.
import os

made = 0
try:
    for made in range(40000):
        os.close(os.open(f"/tmp/{MARK}{made}", os.O_CREAT | os.O_WRONLY))
except OSError:
    pass
print("held" if made < 20000 else f"{made} files")
