# expect: AC
# beside: with-a-fork-bomb.py
# limits: cpu=3 wall=20
# output: 20
import subprocess
import threading
import time

done = 0
for _ in range(10):
    thread = threading.Thread(target=time.sleep, args=(0.01,))
    thread.start()
    thread.join()
    done += 1
    done += subprocess.run(["/bin/true"]).returncode == 0
    time.sleep(0.05)
print(done)
