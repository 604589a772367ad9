# expect: AC
# output: rang
import signal

signal.signal(signal.SIGALRM, lambda *_: print("rang"))
signal.setitimer(signal.ITIMER_REAL, 0.05)
signal.pause()
