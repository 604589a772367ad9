import re
from collections import Counter


def countWords(sentence):
    return Counter(re.findall(r"[a-z0-9]+(?:'[a-z0-9]+)*", sentence.lower()))
