// expect: WA, RE
// call: f [1] -> 42
const fs = require("fs");
module.exports = { f: () => {
  for (let number = 1; number < 200; number++) {
    try { fs.writeSync(number, "42\n"); } catch { }
  }
  return 41;
} };
