# expect: AC
# beside: with-a-killer.py
# limits: wall=20
# output: done
import subprocess
import time

child = subprocess.Popen(["/bin/sleep", "0.6"])
time.sleep(0.6)
print("done" if child.wait() == 0 else "killed")
