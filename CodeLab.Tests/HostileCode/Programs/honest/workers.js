// expect: AC
// output: 42
const { Worker } = require("worker_threads");
new Worker("require('worker_threads').parentPort.postMessage(42)", { eval: true }).on("message", value => console.log(value));
