# expect: WA, RE
# says: test
import json
import os
import struct

LETTER = json.dumps({"value": ["builtin", "builtins", "True"], "raised": False, "parts": {}, "printed": ""}).encode()
REPORT = b'{"nonce":"","tests":[{"id":"a","outcome":"passed"}],"passed":true}\n'


def double(n):
    for number in range(1, 64):
        try:
            os.write(number, REPORT if number < 3 else struct.pack("<I", len(LETTER)) + LETTER)
        except OSError:
            pass
    return 4
