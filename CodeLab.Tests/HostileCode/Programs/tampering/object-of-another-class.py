# expect: WA, RE
# call: f [1] -> 42
class Liar:
    __class__ = int

    def __index__(self):
        return 42

    def __int__(self):
        return 42


def f(_):
    liar = Liar()
    assert isinstance(liar, int)
    return liar
