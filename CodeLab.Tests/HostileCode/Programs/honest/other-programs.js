// expect: AC
// output: hello
console.log(require("child_process").execSync("echo hello").toString().trim());
