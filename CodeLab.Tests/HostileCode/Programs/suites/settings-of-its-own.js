// expect: WA, RE
module.exports = () => 4;
// --- jest.config.js
module.exports = { testMatch: ["**/always.js"] };
// --- always.js
test("always", () => { });
