// expect: AC
// input: 1
// input: 2
// output: 3
let sum = 0;
require("readline").createInterface({ input: process.stdin }).on("line", line => { sum += Number(line); }).on("close", () => console.log(sum));
