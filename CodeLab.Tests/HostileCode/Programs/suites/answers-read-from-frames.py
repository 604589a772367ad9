# expect: WA, RE
# says: test
import gc
import sys


def double(n):
    frame = sys._getframe(1)
    while frame:
        if "test" in frame.f_code.co_name:
            return frame.f_code.co_consts[-1]
        frame = frame.f_back
    for thing in gc.get_objects():
        code = getattr(thing, "__code__", None)
        if code and code.co_name == "test_doubles":
            return [const for const in code.co_consts if isinstance(const, int) and const == 2 * n][0]
    return None
