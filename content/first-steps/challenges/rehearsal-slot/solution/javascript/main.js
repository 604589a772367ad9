function toMinutes(time) {
  const [hours, rest] = time.split(":").map(Number);
  return hours * 60 + rest;
}

function toTime(minutes) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function rehearsal(busy, opens, closes, minutes) {
  const appointments = busy.map((text) => text.split("-").map(toMinutes));
  appointments.sort(([a], [b]) => a - b);
  const endOfDay = toMinutes(closes);
  let freeFrom = toMinutes(opens);

  // An appointment at closing time makes the last gap one like all others.
  for (const [start, end] of [...appointments, [endOfDay, endOfDay]]) {
    if (Math.min(start, endOfDay) - freeFrom >= minutes) {
      return toTime(freeFrom);
    }
    freeFrom = Math.max(freeFrom, end);
  }
  return "";
}

module.exports = { rehearsal };
