const double = require('./double');

test('doubles', () => {
  expect(double(2)).toBe(4);
  expect(double(21)).toBe(42);
  expect([double(1)]).toEqual([2]);
});
