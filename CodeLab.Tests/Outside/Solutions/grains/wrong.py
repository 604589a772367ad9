def square(square):
    return 2 ** (square - 1)


def total():
    return 2 ** 64 - 2
