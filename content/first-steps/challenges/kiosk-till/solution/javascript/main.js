const lines = require("fs").readFileSync(0, "utf8").split("\n");
const n = Number(lines[0]);

let total = 0;
for (let i = 1; i <= n; i++) {
  const [pieces, price] = lines[i].split(" ").map(Number);
  total += pieces * price;
}

const euros = Math.floor(total / 100);
const cents = String(total % 100).padStart(2, "0");
console.log(`${euros}.${cents}`);
