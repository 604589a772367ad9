// expect: WA, RE
module.exports = () => process.reallyExit(0);
