// expect: AC
const fs = require("fs");
for (const folder of ["/tmp", "/work", "/dev/shm", "/var/tmp"]) {
  try { fs.writeFileSync(`${folder}/{MARK}`, "x"); } catch { }
}
global.secret = process.env.SECRET = "{MARK}";
