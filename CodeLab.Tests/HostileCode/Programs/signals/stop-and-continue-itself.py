# expect: AC
# output: done
import os
import signal

me = os.getpid()
child = os.fork()
if child == 0:
    # The parent may not have stopped yet: it is told to go on until it has ended or its child is ended.
    while os.getppid() == me:
        os.kill(me, signal.SIGCONT)
    os._exit(0)
os.kill(me, signal.SIGSTOP)
os.kill(child, signal.SIGKILL)
os.waitpid(child, 0)
print("done")
