// expect: AC
// output: 1000000
const { execFileSync } = require("child_process");
const said = execFileSync(process.execPath, ["-e", "process.stdout.write('x'.repeat(1000000))"], { maxBuffer: 2e6 });
console.log(said.length);
