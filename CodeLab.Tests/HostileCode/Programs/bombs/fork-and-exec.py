# expect: TLE, MLE, RE
# limits: cpu=1 wall=2
import os
import subprocess

while True:
    try:
        subprocess.Popen(["/bin/sh", "-c", "sleep 60 # {MARK}"])
        os.fork()
    except OSError:
        pass
