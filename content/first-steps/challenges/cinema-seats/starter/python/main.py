def seats(rows, group):
    # Return [row, seat], both counted from 1, or [] when there is no room.
    return []
