# expect: WA, RE
# call: f [1] -> 42
def f(_):
    nested = []
    nested.append(nested)
    return nested
