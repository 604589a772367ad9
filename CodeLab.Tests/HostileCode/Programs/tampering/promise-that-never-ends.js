// expect: WA, RE, TLE
// limits: cpu=2 wall=4
// call: f [1] -> null
module.exports = { f: () => new Promise(() => { }) };
