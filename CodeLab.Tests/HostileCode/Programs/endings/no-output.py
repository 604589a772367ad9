# expect: WA
# output: 42
pass
