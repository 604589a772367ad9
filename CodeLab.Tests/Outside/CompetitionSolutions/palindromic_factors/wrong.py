# Tries every number, which is right but far too slow for the large test set.
for case in range(1, int(input()) + 1):
    number = int(input())
    found = 0
    for factor in range(1, number + 1):
        if number % factor == 0 and str(factor) == str(factor)[::-1]:
            found += 1
    print(f"Case #{case}: {found}")
