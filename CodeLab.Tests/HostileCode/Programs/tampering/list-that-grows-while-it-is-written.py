# expect: WA, RE, MLE, TLE, OLE
# call: f [1] -> [42]
class Growing(list):
    def __iter__(self):
        while True:
            yield 42


def f(_):
    return Growing([41])
