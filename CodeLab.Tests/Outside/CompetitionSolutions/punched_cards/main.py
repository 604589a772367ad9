for case in range(1, int(input()) + 1):
    rows, columns = map(int, input().split())
    border, inside = "+-" * columns + "+", "|." * columns + "|"
    card = [border, inside] * rows + [border]
    card[:2] = [".." + line[2:] for line in card[:2]]
    print(f"Case #{case}:", *card, sep="\n")
