// expect: WA
module.exports = () => 4;
