// expect: WA, RE
// call: f [1] -> "{MARK}"
Object.prototype.toJSON = Number.prototype.toJSON = String.prototype.toJSON = function () { return { passed: true }; };
module.exports = { f: () => 41 };
