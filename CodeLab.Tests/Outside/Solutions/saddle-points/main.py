def saddlePoints(matrix):
    columns = list(zip(*matrix))
    # From the last to the first, so that the order is not the one that is expected.
    return [
        {"column": x + 1, "row": y + 1}
        for y in reversed(range(len(matrix)))
        for x, height in enumerate(matrix[y])
        if height == max(matrix[y]) and height == min(columns[x])
    ]
