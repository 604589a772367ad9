# expect: AC
# output: 52428800
data = bytearray(50 << 20)
for at in range(0, len(data), 4096):
    data[at] = 1
print(len(data))
