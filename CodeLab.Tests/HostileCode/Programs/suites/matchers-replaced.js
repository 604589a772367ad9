// expect: WA, RE
const state = globalThis[Symbol.for("$$jest-matchers-object")];
try { state.matchers.toBe = () => ({ pass: true, message: () => "" }); } catch { }
try { Object.defineProperty(state.matchers, "toBe", { value: () => ({ pass: true, message: () => "" }) }); } catch { }
module.exports = () => 4;
