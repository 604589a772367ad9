# expect: AC
# limits: cpu=6 wall=15
# output: found
from kernel import is_the_mark, readable_memory, words_like_a_mark

secret = "{MARK}"
found = [word for memory in readable_memory() for word in words_like_a_mark(memory) if is_the_mark(word, "{HASH}")]
print("found" if found else "nothing")
