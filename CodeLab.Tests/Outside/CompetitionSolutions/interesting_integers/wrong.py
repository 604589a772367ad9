# A table over all numbers of the small test set; those of the large one lie beyond its end.
LARGEST = 10 ** 5


def is_interesting(number):
    product, total = 1, 0
    for digit in map(int, str(number)):
        product, total = product * digit, total + digit
    return product % total == 0


until = [0]
for number in range(1, LARGEST + 1):
    until.append(until[-1] + is_interesting(number))

for case in range(1, int(input()) + 1):
    low, high = map(int, input().split())
    print(f"Case #{case}: {until[high] - until[low - 1]}")
