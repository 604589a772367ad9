def to_minutes(time):
    hours, rest = time.split(":")
    return int(hours) * 60 + int(rest)


def rehearsal(busy, opens, closes, minutes):
    appointments = sorted([to_minutes(time) for time in text.split("-")] for text in busy)
    end_of_day = to_minutes(closes)
    free_from = to_minutes(opens)

    # An appointment at closing time makes the last gap one like all others.
    for start, end in appointments + [[end_of_day, end_of_day]]:
        if min(start, end_of_day) - free_from >= minutes:
            return f"{free_from // 60:02}:{free_from % 60:02}"
        free_from = max(free_from, end)
    return ""
