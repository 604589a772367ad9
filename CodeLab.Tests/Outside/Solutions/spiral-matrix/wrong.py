def spiralMatrix(size):
    rows = [[0] * size for _ in range(size)]
    for number in range(size * size):
        y, x = divmod(number, size)
        rows[y][x if y % 2 == 0 else size - 1 - x] = number + 1
    return rows
