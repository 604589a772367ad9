// expect: WA, RE
for (const find of [Object.getOwnPropertySymbols, Reflect.ownKeys]) {
  for (const key of find(globalThis)) {
    const state = globalThis[key];
    if (state && state.currentlyRunningTest) state.currentlyRunningTest.fn = () => { };
    if (Array.isArray(state)) try { state.push(event => { if (event.test) event.test.errors = []; }); } catch { }
  }
}
module.exports = () => 4;
