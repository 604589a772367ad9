// expect: AC
// call: f [[1, 2], "ä🎄", null, true] -> {"sum": 3, "text": "ä🎄", "nothing": null, "yes": true}
console.log("noise");
module.exports = { f: (numbers, text, nothing, yes) => ({ sum: numbers[0] + numbers[1], text, nothing, yes }) };
