# expect: TLE
# limits: cpu=1 wall=2
import threading
import time

threading.Thread(target=time.sleep, args=(600,)).start()
