# expect: OLE, WA, RE
# call: f [1] -> 42
def f(_):
    return ["x" * 1000] * 5000
