// expect: TLE, MLE, RE
// limits: cpu=3 wall=5
const { Worker } = require("worker_threads");
for (let i = 0; i < 1000; i++) new Worker("for (;;);", { eval: true }).on("error", () => {});
