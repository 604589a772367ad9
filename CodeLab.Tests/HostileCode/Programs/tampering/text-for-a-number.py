# expect: WA
# call: f [1] -> 42
def f(_):
    return "42"
