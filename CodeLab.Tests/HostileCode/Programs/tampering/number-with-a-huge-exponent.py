# expect: WA, RE
# call: f [1] -> 42
import json

json.dumps = lambda *_, **__: "42e999999999999999999999"


def f(_):
    return 41
