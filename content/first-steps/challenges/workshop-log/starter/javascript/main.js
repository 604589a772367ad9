const [closing, ...entries] = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");

for (const entry of entries) {
  const [time, action, name] = entry.split(" ");
  // Keep track of who is inside and since when.
}

// Print a line for every person, the longest time first.
