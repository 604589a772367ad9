// expect: AC
// input: Grüße 🎄
// output: Grüße 🎄 2 true
const fs = require("fs");
const text = fs.readFileSync("/dev/stdin", "utf8").trim();
fs.writeFileSync("/tmp/🎄.txt", text);
const empty = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
console.log(fs.readFileSync("/tmp/🎄.txt", "utf8"), "🎄".length, WebAssembly.Module.exports(empty).length === 0);
