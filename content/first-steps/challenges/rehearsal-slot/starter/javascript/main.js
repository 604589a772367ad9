function rehearsal(busy, opens, closes, minutes) {
  // Return the earliest start as "HH:MM", or "" when there is none.
  return "";
}

module.exports = { rehearsal };
