# expect: TLE, RE, MLE
# limits: cpu=1 wall=2
import threading
import time

while True:
    threading.Thread(target=time.sleep, args=(60,)).start()
