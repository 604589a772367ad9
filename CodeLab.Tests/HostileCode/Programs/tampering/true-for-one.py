# expect: WA
# call: f [1] -> 1
def f(_):
    return True
