# expect: WA
# output: {MARK}
import os
from kernel import is_the_mark, words_like_a_mark

found = "not found"
for number in range(1024):
    try:
        os.set_blocking(number, False)
        words = words_like_a_mark(os.read(number, 1 << 20))
    except OSError:
        continue
    found = next((word.decode() for word in words if is_the_mark(word, "{HASH}")), found)
print(found)
