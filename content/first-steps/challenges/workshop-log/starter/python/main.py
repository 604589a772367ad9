import sys

closing, *entries = sys.stdin.read().splitlines()

for entry in entries:
    time, action, name = entry.split()
    # Keep track of who is inside and since when.

# Print a line for every person, the longest time first.
