# expect: AC
# output: held
# limits: cpu=4 wall=8
import os

depth = 0
try:
    os.chdir("/tmp")
    for depth in range(40000):
        os.mkdir("{MARK}")
        os.chdir("{MARK}")
except OSError:
    pass
print("held" if depth < 20000 else f"{depth} folders")
