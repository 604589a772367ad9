# expect: WA, RE
# call: f [1] -> 42
import json

json.dumps = lambda *_, **__: " ".join(map(str, range(100)))


def f(_):
    return 41
