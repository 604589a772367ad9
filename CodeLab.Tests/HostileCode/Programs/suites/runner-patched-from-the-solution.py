# expect: WA, RE
import _pytest.python
import _pytest.runner

_pytest.python.Function.runtest = lambda self: None
_pytest.runner.CallInfo.excinfo = None


def double(n):
    return 4
