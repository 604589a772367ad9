// expect: AC
// twice: differs
console.log(Math.random(), require("crypto").randomUUID());
