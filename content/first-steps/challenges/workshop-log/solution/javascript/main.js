const [closing, ...entries] = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");

function minutes(time) {
  const [hours, rest] = time.split(":").map(Number);
  return hours * 60 + rest;
}

const insideSince = new Map();
const total = new Map();

for (const entry of entries) {
  const [time, action, name] = entry.split(" ");
  if (action === "in" && !insideSince.has(name)) {
    insideSince.set(name, minutes(time));
    if (!total.has(name)) {
      total.set(name, 0);
    }
  } else if (action === "out" && insideSince.has(name)) {
    total.set(name, total.get(name) + minutes(time) - insideSince.get(name));
    insideSince.delete(name);
  }
}

for (const [name, since] of insideSince) {
  total.set(name, total.get(name) + minutes(closing) - since);
}

const people = [...total].sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
for (const [name, time] of people) {
  console.log(`${name} ${Math.floor(time / 60)}:${String(time % 60).padStart(2, "0")}`);
}
