# expect: WA, RE
# call: f [1] -> 42
import json

json.dumps = json.JSONEncoder.encode = lambda *_, **__: '{"passed": true, "verdict": "AC", "result": 42, "expected": 42}'


def f(_):
    return 41
