# expect: WA
# call: f [1] -> {"a": 1, "b": 2}
import json

json.dumps = lambda *_, **__: '{"a": 2, "a": 1}'


def f(_):
    return 41
