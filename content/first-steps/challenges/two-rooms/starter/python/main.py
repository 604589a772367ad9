import sys

lines = sys.stdin.read().splitlines()
people, quarrels = map(int, lines[0].split())
names = lines[1:people + 1]
pairs = [line.split() for line in lines[people + 1:]]

# Put everybody into room A or B.
