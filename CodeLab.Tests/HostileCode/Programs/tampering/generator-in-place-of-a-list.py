# expect: WA, RE
# call: f [1] -> [42]
def f(_):
    yield 42
