# expect: TLE
# limits: cpu=1 wall=4
# call: f [1] -> 42
def f(_):
    while True:
        pass
