# expect: WA, RE
# call: f [1] -> "42"
class Everything(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def f(_):
    return Everything("41")
