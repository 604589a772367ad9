def climb(heights):
    total = 0
    for before, now in zip(heights, heights[1:]):
        if now > before:
            total += now - before
    return total
