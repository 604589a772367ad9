// expect: WA, RE
expect.extend({ toBe: () => ({ pass: true, message: () => "" }) });
module.exports = () => 4;
