# expect: AC
# output:
import os

usual = {"null", "zero", "full", "random", "urandom", "tty", "console", "ptmx", "pts", "shm", "mqueue", "core", "fd", "stdin", "stdout", "stderr"}
print(*(name for name in os.listdir("/dev") if name not in usual))
