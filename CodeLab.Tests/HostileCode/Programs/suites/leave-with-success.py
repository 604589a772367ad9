# expect: WA, RE
import pytest


def double(n):
    pytest.exit("done", returncode=0)
