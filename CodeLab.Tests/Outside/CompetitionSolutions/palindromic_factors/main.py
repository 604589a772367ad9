def factors(number):
    small = 1
    while small * small <= number:
        if number % small == 0:
            yield small
            if small * small < number:
                yield number // small
        small += 1


def is_palindrome(number):
    return str(number) == str(number)[::-1]


for case in range(1, int(input()) + 1):
    print(f"Case #{case}: {sum(map(is_palindrome, factors(int(input()))))}")
