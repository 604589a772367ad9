// expect: MLE, RE
// limits: cpu=5 wall=10
const all = [];
for (let i = 0; i < 100; i++) all.push(Buffer.alloc(16 << 20, 1));
console.log("1600 MB held");
