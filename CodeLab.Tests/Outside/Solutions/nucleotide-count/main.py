def nucleotideCounts(strand):
    return {base: strand.count(base) for base in "TGCA"}
