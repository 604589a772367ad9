# expect: AC
# beside: with-all-the-watches-and-pipes-of-a-user.py
# limits: cpu=3 wall=20
# output: 10
import subprocess
import time

done = 0
for _ in range(10):
    said = subprocess.run(["/usr/bin/seq", "1", "3000"], capture_output=True).stdout
    done += len(said) == 13893
    time.sleep(0.08)
print(done)
