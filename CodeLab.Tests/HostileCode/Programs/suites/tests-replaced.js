// expect: WA, RE
const real = globalThis.test;
globalThis.test = name => real(name, () => { });
module.exports = () => 4;
