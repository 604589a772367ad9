// expect: TLE
// limits: wall=2
// says: hardly computed
setTimeout(() => {}, 60000);
