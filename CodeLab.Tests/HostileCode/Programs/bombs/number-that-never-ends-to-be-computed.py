# expect: TLE, MLE
# limits: cpu=1 wall=3
x = 9 ** 9 ** 9
