# expect: AC
# after: with-a-module-for-others.py
# output: {"a": 1}
import json
import random

print(json.dumps({"a": random.randint(1, 1)}))
