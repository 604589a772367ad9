# expect: AC
import os
import resource
import signal

os.environ["SECRET"] = "{MARK}"
os.umask(0o777)
os.chdir("/tmp")
resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
os.nice(19)
