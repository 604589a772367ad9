# expect: MLE, RE, TLE, CE
# limits: cpu=2 wall=5
x = ((1,) * (1 << 30)) * (1 << 10)
