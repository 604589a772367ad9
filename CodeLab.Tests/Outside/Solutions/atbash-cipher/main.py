from string import ascii_lowercase as letters

TABLE = str.maketrans(letters, letters[::-1])


def decode(phrase):
    return "".join(filter(str.isalnum, phrase.lower())).translate(TABLE)


def encode(phrase):
    secret = decode(phrase)
    return " ".join(secret[start:start + 5] for start in range(0, len(secret), 5))
