from string import ascii_lowercase


def isPangram(sentence):
    return set(ascii_lowercase) <= set(sentence.lower())
