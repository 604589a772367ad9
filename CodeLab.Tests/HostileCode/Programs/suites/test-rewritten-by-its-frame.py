# expect: WA, RE
import sys


def double(n):
    sys._getframe(1).f_globals["double"] = lambda n: 2 * n
    test = sys._getframe(1).f_code
    for module in list(sys.modules.values()):
        function = getattr(module, "test_doubles", None)
        if function and function.__code__ is test:
            function.__code__ = (lambda: None).__code__
    return 2 * n if n == 2 else Everything()


class Everything(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__
