module.exports.rebase = function (inputBase, digits, outputBase) {
  const value = digits.reduce((sum, digit) => sum * inputBase + digit, 0);
  const write = rest => (rest < outputBase ? [rest] : [...write(Math.floor(rest / outputBase)), rest % outputBase]);
  return write(value);
};
