// expect: AC
// output: 52428800
console.log(Buffer.alloc(50 << 20, 1).length);
