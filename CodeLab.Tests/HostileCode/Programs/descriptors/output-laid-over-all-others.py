# expect: AC, RE
# output: 42
import os

print(42, flush=True)
for number in range(3, 250):
    os.dup2(1, number)
    os.set_inheritable(number, True)
os.execv("/bin/true", ["true"])
