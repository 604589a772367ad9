# expect: WA, RE, OLE
# call: f [1] -> 42
import json

json.dumps = lambda *_, **__: "[" * 200000


def f(_):
    return 41
