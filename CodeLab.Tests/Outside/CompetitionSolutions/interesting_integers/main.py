from functools import cache


@cache
def count(places, total, product, rest):
    """Ways to fill the places so that the product is divisible by the sum `total`, of which `rest` is still to come."""
    if places == 0:
        return int(rest == 0 and product % total == 0)
    return sum(
        count(places - 1, total, product * digit % total, rest - digit)
        for digit in range(10)
        if 0 <= rest - digit <= 9 * (places - 1)
    )


def up_to(limit):
    """Interesting integers from 1 to limit, with leading digits of the limit fixed one after the other."""
    found = 0
    digits = list(map(int, str(limit)))
    for length in range(1, len(digits) + 1):
        full = length < len(digits)
        for total in range(1, 9 * length + 1):
            product, rest = 1 % total, total
            for place in range(length):
                highest = 10 if full else digits[place]
                for digit in range(place == 0, highest):
                    if 0 <= rest - digit <= 9 * (length - place - 1):
                        found += count(length - place - 1, total, product * digit % total, rest - digit)
                if full:
                    break
                product, rest = product * digits[place] % total, rest - digits[place]
            else:
                found += int(rest == 0 and product == 0)
    return found


for case in range(1, int(input()) + 1):
    low, high = map(int, input().split())
    print(f"Case #{case}: {up_to(high) - up_to(low - 1) if low > 1 else up_to(high)}")
