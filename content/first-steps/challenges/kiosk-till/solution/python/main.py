n = int(input())

total = 0
for _ in range(n):
    pieces, price = map(int, input().split())
    total += pieces * price

print(f"{total // 100}.{total % 100:02}")
