# expect: WA, RE
# call: f [1] -> "{MARK}"
import gc
import sys
from kernel import is_the_mark


def texts(value, depth=0):
    if isinstance(value, str):
        yield value
    elif depth < 6 and isinstance(value, (dict, list, tuple, set)):
        for part in (list(value.items()) if isinstance(value, dict) else list(value)):
            yield from texts(part, depth + 1)


def f(_):
    places = []
    frame = sys._getframe()
    while frame:
        places += [dict(frame.f_locals), dict(frame.f_globals)]
        frame = frame.f_back
    places += [each for each in gc.get_objects() if isinstance(each, (dict, list, tuple, str))]
    for place in places:
        for text in texts(place):
            if is_the_mark(text.encode("utf-8", "replace"), "{HASH}"):
                return text
    return "not found"
