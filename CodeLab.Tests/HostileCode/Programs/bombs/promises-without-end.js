// expect: TLE
// limits: cpu=1 wall=5
const again = () => Promise.resolve().then(again);
again();
