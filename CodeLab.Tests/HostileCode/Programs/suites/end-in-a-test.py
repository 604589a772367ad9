# expect: WA, RE
import os


def double(n):
    os._exit(0)
