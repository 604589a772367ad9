// expect: WA, RE
const fs = require("fs");
module.exports = () => {
  for (let number = 1; number < 64; number++) {
    try { fs.writeSync(number, "\nTests:       1 passed, 1 total\n"); } catch { }
  }
  (process.reallyExit ?? process.exit)(0);
};
