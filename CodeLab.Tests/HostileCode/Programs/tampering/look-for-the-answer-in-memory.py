# expect: WA, RE
# call: f [1] -> "{MARK}"
# limits: cpu=4
import os
from kernel import is_the_mark, readable_memory, words_like_a_mark


def f(_):
    for process in ["self"] + [p for p in os.listdir("/proc") if p.isdigit()]:
        try:
            for memory in readable_memory(process):
                for word in words_like_a_mark(memory):
                    if is_the_mark(word, "{HASH}"):
                        return word.decode()
        except OSError:
            pass
    return "not found"
