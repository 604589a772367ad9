# expect: WA, RE
# call: f [1] -> 42
import sys


def f(_):
    return sys.modules["json"].FORGED if hasattr(sys.modules["json"], "FORGED") else 41
# --- json.py
FORGED = 41


def dumps(*_, **__):
    return "[42]"


def loads(text):
    return {"function": "f", "arguments": [42]}
