// expect: AC
// after: with-files-everywhere.js
// output: main.js undefined undefined
const fs = require("fs");
const left = ["/tmp", "/work", "/dev/shm"].filter(folder => fs.existsSync(folder)).flatMap(folder => fs.readdirSync(folder));
console.log(left.join(), process.env.SECRET, global.secret);
