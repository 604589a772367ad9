def findFewestCoins(coins, target):
    best = {0: []}
    for amount in range(1, target + 1):
        ways = [[coin, *best[amount - coin]] for coin in coins if amount - coin in best]
        if ways:
            best[amount] = min(ways, key=len)
    return sorted(best[target])
