def saddlePoints(matrix):
    columns = list(zip(*matrix))
    return [
        {"row": y + 1, "column": x + 1}
        for y in range(len(matrix))
        for x in range(len(matrix[y]))
        if x == matrix[y].index(max(matrix[y])) and matrix[y][x] == min(columns[x])
    ]
