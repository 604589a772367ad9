# expect: WA, RE
# call: f [1] -> null
import os


def f(_):
    os._exit(0)
