// expect: WA, RE
// call: f [1] -> "{MARK}"
const fs = require("fs");
fs.writeSync = () => 1;
fs.write = fs.writeFileSync = () => { };
process.reallyExit = process.exit = () => { };
module.exports = { f: () => 41 };
