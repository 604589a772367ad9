// expect: MLE, RE
// limits: cpu=5 wall=10
const all = [];
for (let i = 0; i < 20; i++) {
  const memory = new WebAssembly.Memory({ initial: 1024 });
  new Uint8Array(memory.buffer).fill(1);
  all.push(memory);
}
console.log("1280 MB held");
