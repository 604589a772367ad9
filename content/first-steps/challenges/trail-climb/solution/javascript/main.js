function climb(heights) {
  let total = 0;
  for (let i = 1; i < heights.length; i++) {
    if (heights[i] > heights[i - 1]) {
      total += heights[i] - heights[i - 1];
    }
  }
  return total;
}

module.exports = { climb };
