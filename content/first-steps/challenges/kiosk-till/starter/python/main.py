n = int(input())

for _ in range(n):
    pieces, price = map(int, input().split())
    # Add this line of the receipt to the total.

# Print the total in euros.
