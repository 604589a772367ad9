// expect: WA, RE, TLE
// limits: cpu=2 wall=5
// call: f [1] -> 42
Array.prototype[Symbol.iterator] = function* () { yield 42; };
Buffer.from = () => "42";
Object.defineProperty(Object.prototype, "then", { value(resolve) { resolve(42); }, configurable: true });
Promise.prototype.then = function (resolve) { resolve(42); };
module.exports = { f: () => 41 };
