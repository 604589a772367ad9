# expect: AC
# input: 21
# output: 21
with open("/dev/stdin") as file:
    print(file.read().strip())
