# expect: WA, RE
# call: f [1] -> 42
def f(_):
    nested = []
    for _ in range(500):
        nested = [nested]
    return nested
