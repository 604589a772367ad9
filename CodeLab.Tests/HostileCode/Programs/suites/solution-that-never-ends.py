# expect: TLE
# limits: cpu=2 wall=10
def double(n):
    while True:
        pass
