def findFewestCoins(coins, target):
    taken = []
    for coin in sorted(coins, reverse=True):
        count, target = divmod(target, coin)
        taken += [coin] * count
    return sorted(taken)
