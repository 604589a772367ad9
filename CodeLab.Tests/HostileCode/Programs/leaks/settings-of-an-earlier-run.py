# expect: AC
# after: with-an-environment-and-limits-of-its-own.py
# output: None 18 /work True True 0
import os
import resource
import signal

mask = os.umask(0)
print(os.environ.get("SECRET"), mask, os.getcwd(), resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 16,
      signal.getsignal(signal.SIGINT) is signal.default_int_handler, os.nice(0))
