# expect: WA, RE
class Everything:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


def double(n):
    return Everything()
