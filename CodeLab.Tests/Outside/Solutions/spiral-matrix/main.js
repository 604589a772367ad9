// The first row, and below it a smaller spiral turned by a quarter.
function spiral(height, width, start) {
  if (height === 0) return [];
  const first = Array.from({ length: width }, (_, x) => start + x);
  const inner = spiral(width, height - 1, start + width);
  const below = Array.from({ length: height - 1 }, (_, y) => first.map((_, x) => inner[width - 1 - x][y]));
  return [first, ...below];
}

exports.spiralMatrix = size => spiral(size, size, 1);
