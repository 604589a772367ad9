const swap = text => text.toLowerCase().replace(/[^a-z0-9]/g, "")
  .replace(/[a-z]/g, letter => String.fromCharCode("a".charCodeAt(0) + "z".charCodeAt(0) - letter.charCodeAt(0)));

module.exports = { decode: swap, encode: phrase => (swap(phrase).match(/.{1,5}/g) ?? []).join(" ") };
