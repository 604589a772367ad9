# expect: AC
# output: ['a', 'b', 'c']
print(sorted({"a", "b", "c"}, key=str))
