# expect: WA
def double(n):
    return 4
