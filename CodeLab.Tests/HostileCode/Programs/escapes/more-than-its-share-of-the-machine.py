# expect: AC
# output: no no no no
import os
from kernel import attempt

print(attempt(lambda: os.nice(-5)), attempt(lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))),
      attempt(lambda: os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))),
      attempt(lambda: os.write(os.open("/proc/self/oom_score_adj", os.O_WRONLY), b"-900")))
