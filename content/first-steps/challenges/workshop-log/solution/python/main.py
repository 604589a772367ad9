import sys


def minutes(time):
    hours, rest = time.split(":")
    return int(hours) * 60 + int(rest)


closing, *entries = sys.stdin.read().splitlines()
inside_since = {}
total = {}

for entry in entries:
    time, action, name = entry.split()
    if action == "in" and name not in inside_since:
        inside_since[name] = minutes(time)
        total.setdefault(name, 0)
    elif action == "out" and name in inside_since:
        total[name] += minutes(time) - inside_since.pop(name)

for name, since in inside_since.items():
    total[name] += minutes(closing) - since

for name in sorted(total, key=lambda name: (-total[name], name)):
    print(f"{name} {total[name] // 60}:{total[name] % 60:02}")
