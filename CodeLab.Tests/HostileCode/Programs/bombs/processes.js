// expect: TLE, MLE, RE
// limits: cpu=2 wall=4
const { spawn } = require("child_process");
for (;;) spawn("/bin/sh", ["-c", "sleep 60 # {MARK}"], { detached: true, stdio: "ignore" }).on("error", () => {}).unref();
