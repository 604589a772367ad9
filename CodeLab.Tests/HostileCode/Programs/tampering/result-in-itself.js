// expect: WA, RE
// call: f [1] -> 42
module.exports = { f: () => { const nested = []; nested.push(nested); return nested; } };
