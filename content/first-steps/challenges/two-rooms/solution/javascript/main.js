const lines = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");
const [people] = lines[0].split(" ").map(Number);
const names = lines.slice(1, people + 1);
const pairs = lines.slice(people + 1).map((line) => line.split(" "));

const foes = new Map(names.map((name) => [name, []]));
for (const [one, other] of pairs) {
  foes.get(one).push(other);
  foes.get(other).push(one);
}

const rooms = new Map();

// Puts everybody who is tied to the first by quarrels into a room; false if that can't be done.
function assign(first) {
  rooms.set(first, "A");
  const waiting = [first];
  while (waiting.length > 0) {
    const name = waiting.pop();
    for (const foe of foes.get(name)) {
      if (!rooms.has(foe)) {
        rooms.set(foe, rooms.get(name) === "A" ? "B" : "A");
        waiting.push(foe);
      } else if (rooms.get(foe) === rooms.get(name)) {
        return false;
      }
    }
  }
  return true;
}

const possible = names.every((name) => rooms.has(name) || assign(name));
console.log(possible ? names.map((name) => `${name} ${rooms.get(name)}`).join("\n") : "impossible");
