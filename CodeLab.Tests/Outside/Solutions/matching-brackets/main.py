CLOSERS = {")": "(", "]": "[", "}": "{"}


def isPaired(value):
    waiting = []
    for letter in value:
        if letter in CLOSERS.values():
            waiting.append(letter)
        elif letter in CLOSERS and (not waiting or waiting.pop() != CLOSERS[letter]):
            return False
    return not waiting
