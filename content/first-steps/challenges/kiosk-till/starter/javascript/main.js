const lines = require("fs").readFileSync(0, "utf8").split("\n");
const n = Number(lines[0]);

for (let i = 1; i <= n; i++) {
  const [pieces, price] = lines[i].split(" ").map(Number);
  // Add this line of the receipt to the total.
}

// Print the total in euros.
