// expect: AC
const fs = require("fs");
for (const number of [0, 1, 2]) fs.closeSync(number);
process.reallyExit(0);
