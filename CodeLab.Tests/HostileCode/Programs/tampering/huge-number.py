# expect: WA, RE
# call: f [1] -> 42
def f(_):
    return 1 << (1 << 16)
