# expect: WA, RE
# call: f [1] -> "{MARK}"
import os
import sys
from kernel import is_the_mark, words_like_a_mark


def f(_):
    for top in ("/work", "/driver", "/program", "/tmp", "/dev/shm", "/proc/self", "/etc", "/run", "/var"):
        for folder, _, files in os.walk(top):
            for name in files:
                path = os.path.join(folder, name)
                try:
                    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
                        words = words_like_a_mark(file.read(1 << 20))
                except OSError:
                    continue
                for word in words + words_like_a_mark(" ".join([*sys.argv, *os.environ.values()]).encode()):
                    if is_the_mark(word, "{HASH}"):
                        return word.decode()
    return "not found"
