# expect: WA, RE
# call: f [1] -> 1e308
import json

json.dumps = lambda *_, **__: "1e400"


def f(_):
    return 41
