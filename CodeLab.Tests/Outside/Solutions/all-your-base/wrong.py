def rebase(inputBase, digits, outputBase):
    value = 0
    for digit in digits:
        value = value * inputBase + digit
    result = []
    while value:
        value, digit = divmod(value, outputBase)
        result.insert(0, digit)
    return result
