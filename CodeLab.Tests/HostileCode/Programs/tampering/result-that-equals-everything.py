# expect: WA, RE
# call: f [1] -> 42
class Everything:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 42


def f(_):
    return Everything()
