// expect: WA, RE
// call: f [1] -> 42
const { Worker } = require("worker_threads");
module.exports = { f: async () => {
  const worker = new Worker("for (;;) require('fs').writeSync(1, ' 42 ')", { eval: true });
  await new Promise(done => worker.once("online", done));
  return 41;
} };
