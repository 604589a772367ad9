# expect: WA, RE
# call: f [1] -> "x"
def f(_):
    return "\ud83c"
