# expect: AC, WA, RE
# call: f [1] -> 42
# The same number to any precision that is compared; what counts is that the comparer bears it.
import json

json.dumps = lambda *_, **__: "42." + "0" * 900000 + "1"


def f(_):
    return 41
