from string import ascii_letters


def isPangram(sentence):
    return len(set(sentence) & set(ascii_letters)) >= 26
