// expect: WA, RE
// call: f [1] -> null
module.exports = { f: () => process.exit(0) };
