def findAnagrams(subject, candidates):
    word = subject.lower()
    return [other for other in candidates if other != subject and sorted(other.lower()) == sorted(word)]
