// expect: CE
// says: jest.config.js
module.exports = () => 4;
// --- jest.config.js
module.exports = { testMatch: ["**/always.js"] };
// --- always.js
test("always", () => { });
