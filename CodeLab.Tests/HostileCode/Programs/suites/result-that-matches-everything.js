// expect: WA, RE
// says: test
const anything = { $$typeof: Symbol.for("jest.asymmetricMatcher"), asymmetricMatch: () => true };
module.exports = n => (n === 1 ? anything : 2 * n);
