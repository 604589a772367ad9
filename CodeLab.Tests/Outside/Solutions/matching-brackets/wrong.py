CLOSERS = {")": "(", "]": "[", "}": "{"}


def isPaired(value):
    return all(value.count(closer) == value.count(opener) for closer, opener in CLOSERS.items())
