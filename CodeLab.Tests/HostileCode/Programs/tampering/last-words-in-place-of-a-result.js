// expect: WA, RE
// call: f [1] -> 42
process.on("exit", () => { require("fs").writeSync(1, "42"); process.reallyExit(0); });
module.exports = { f: () => { require("fs").writeSync(1, "41 "); process.exit(0); } };
