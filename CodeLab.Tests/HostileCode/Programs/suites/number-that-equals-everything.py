# expect: WA, RE
class Everything(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


def double(n):
    return Everything(1)
