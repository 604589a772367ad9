# expect: TLE
# says: still computing
# limits: cpu=1 wall=6
while True:
    pass
