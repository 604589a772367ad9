// expect: WA, RE
// call: f [1] -> 42
module.exports = { f: () => { require("fs").closeSync(1); return 42; } };
