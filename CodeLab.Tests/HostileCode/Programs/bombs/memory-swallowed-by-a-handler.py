# expect: MLE, TLE
# limits: cpu=1 wall=3
x = []
while True:
    try:
        x.append(bytearray(8 << 20))
    except MemoryError:
        pass
