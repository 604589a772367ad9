# expect: AC
# after: with-a-secret-in-its-memory.py
# limits: cpu=6 wall=15
# output: nothing
# Its own memory, that of every process it can open, and all that was made ready before it started.
import gc
import os
from kernel import is_the_mark, readable_memory, words_like_a_mark

found = []
for process in ["self"] + [p for p in os.listdir("/proc") if p.isdigit()]:
    try:
        for memory in readable_memory(process):
            found += [word for word in words_like_a_mark(memory) if is_the_mark(word, "{HASH}")]
    except OSError:
        pass
texts = [each for each in gc.get_objects() if isinstance(each, (list, dict))]
print(found or "nothing")
