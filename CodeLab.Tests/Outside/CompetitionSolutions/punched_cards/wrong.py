# Draws the corner that is not there.
for case in range(1, int(input()) + 1):
    rows, columns = map(int, input().split())
    border, inside = "+-" * columns + "+", "|." * columns + "|"
    print(f"Case #{case}:", *[border, inside] * rows, border, sep="\n")
