def spiralMatrix(size):
    rows = [[0] * size for _ in range(size)]
    y, x, dy, dx = 0, 0, 0, 1
    for number in range(1, size * size + 1):
        rows[y][x] = number
        if not (0 <= y + dy < size and 0 <= x + dx < size) or rows[y + dy][x + dx]:
            dy, dx = dx, -dy
        y, x = y + dy, x + dx
    return rows
