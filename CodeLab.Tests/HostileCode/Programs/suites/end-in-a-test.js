// expect: WA, RE
module.exports = () => process.exit(0);
