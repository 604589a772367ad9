# expect: WA, RE
# says: test
class Everything(list):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0

    def __abs__(self):
        return 0


def double(n):
    return Everything()
