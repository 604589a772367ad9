"""Any assignment that keeps everybody apart who has fallen out is right: main.py input expected feedback-folder < output."""
import sys


def wrong(message):
    with open(sys.argv[3] + "teammessage.txt", "w", encoding="utf-8") as file:
        file.write(message)
    sys.exit(43)


with open(sys.argv[1], encoding="utf-8") as file:
    people, quarrels = map(int, file.readline().split())
    names = [file.readline().strip() for _ in range(people)]
    pairs = [file.readline().split() for _ in range(quarrels)]
with open(sys.argv[2], encoding="utf-8") as file:
    possible = file.read().strip() != "impossible"
lines = [line.split() for line in sys.stdin.buffer.read().decode(errors="replace").splitlines() if line.strip()]

if lines == [["impossible"]]:
    if possible:
        wrong("There is an assignment, but you say that it is impossible.")
    sys.exit(42)
if not possible:
    wrong("Nobody can assign the rooms here; \"impossible\" was expected.")
if len(lines) != people:
    wrong(f"{people} lines were expected, one for every person; there are {len(lines)}.")
for number, (name, line) in enumerate(zip(names, lines), 1):
    if len(line) != 2 or line[0] != name or line[1] not in ("A", "B"):
        wrong(f"Line {number} should be \"{name} A\" or \"{name} B\".")
rooms = dict(lines)
for one, other in pairs:
    if rooms[one] == rooms[other]:
        wrong(f"{one} and {other} have fallen out, but both sleep in room {rooms[one]}.")
sys.exit(42)
