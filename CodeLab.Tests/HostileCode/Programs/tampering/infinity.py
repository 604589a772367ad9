# expect: WA, RE
# call: f [1] -> 1e308
def f(_):
    return float("inf")
