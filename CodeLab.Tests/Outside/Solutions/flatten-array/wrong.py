def flatten(array):
    flat = []
    for item in array:
        if isinstance(item, list):
            flat += flatten(item)
        elif item:
            flat.append(item)
    return flat
