def seats(rows, group):
    for row in range(len(rows), 0, -1):
        start = rows[row - 1].find("." * group)
        if start >= 0:
            return [row, start + 1]
    return []
