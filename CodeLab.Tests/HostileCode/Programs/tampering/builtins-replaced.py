# expect: WA, RE
# call: f [1] -> 42
import builtins
import sys


def f(_):
    builtins.isinstance = lambda *_: True
    builtins.callable = lambda *_: True
    builtins.len = builtins.int = builtins.str = builtins.print = lambda *_: 42
    sys.modules["json"] = sys.modules["os"] = None
    return 41
