import sys

lines = sys.stdin.read().splitlines()
people, quarrels = map(int, lines[0].split())
names = lines[1:people + 1]
pairs = [line.split() for line in lines[people + 1:people + 1 + quarrels]]

foes = {name: [] for name in names}
for one, other in pairs:
    foes[one].append(other)
    foes[other].append(one)

rooms = {}


def assign(first):
    """Puts everybody who is tied to the first by quarrels into a room; False if that can't be done."""
    rooms[first] = "A"
    waiting = [first]
    while waiting:
        name = waiting.pop()
        for foe in foes[name]:
            if foe not in rooms:
                rooms[foe] = "B" if rooms[name] == "A" else "A"
                waiting.append(foe)
            elif rooms[foe] == rooms[name]:
                return False
    return True


if all(name in rooms or assign(name) for name in names):
    for name in names:
        print(name, rooms[name])
else:
    print("impossible")
