// expect: WA, RE
// call: f [1] -> null
module.exports = { f: () => [-Infinity] };
