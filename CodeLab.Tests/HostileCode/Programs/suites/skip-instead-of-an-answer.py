# expect: WA, RE
import pytest


def double(n):
    pytest.skip("later")
