# expect: WA, RE
# call: f [1] -> 42
import json

json.dumps = lambda *_, **__: "41\n42"


def f(_):
    return 41
