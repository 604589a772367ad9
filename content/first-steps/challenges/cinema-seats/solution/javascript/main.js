function seats(rows, group) {
  for (let row = rows.length; row >= 1; row--) {
    const start = rows[row - 1].indexOf(".".repeat(group));
    if (start >= 0) {
      return [row, start + 1];
    }
  }
  return [];
}

module.exports = { seats };
