// expect: AC
// output: /work/main.js /work /work/main.js 2 true
console.log(__filename, process.cwd(), process.argv[1], process.argv.length, require.main === module);
