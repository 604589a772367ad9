// expect: AC
// output: no no no no no
const fs = require("fs");
const { execFileSync } = require("child_process");
const attempt = action => { try { return `yes: ${action()}`; } catch { return "no"; } };
console.log(
  attempt(() => fs.readFileSync("/etc/shadow")),
  attempt(() => fs.writeFileSync("/usr/{MARK}", "x")),
  attempt(() => fs.openSync("/proc/1/mem", process.pid === 1 ? "bad" : "r")),
  attempt(() => execFileSync("/usr/bin/unshare", ["-Ur", "id"], { stdio: "pipe" })),
  attempt(() => process.setuid(0)));
