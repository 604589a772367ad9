// expect: WA, RE
// call: f [1] -> "{MARK}"
module.exports = { f: () => ({ then(resolve) { resolve({ toJSON: () => ({ verdict: "AC" }) }); } }) };
