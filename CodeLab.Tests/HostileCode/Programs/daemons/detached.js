// expect: AC
// output: done
const { spawn } = require("child_process");
spawn("/bin/sh", ["-c", "trap '' 1 2 15; sleep 600 # {MARK}"], { detached: true, stdio: "ignore" }).unref();
console.log("done");
