const lines = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");
const [people] = lines[0].split(" ").map(Number);
const names = lines.slice(1, people + 1);
const pairs = lines.slice(people + 1).map((line) => line.split(" "));

// Put everybody into room A or B.
