// expect: OLE, MLE, TLE
// limits: cpu=2 wall=5
for (;;) process.stdout.write("x".repeat(100000));
