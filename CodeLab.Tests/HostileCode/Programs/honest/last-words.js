// expect: AC
// output: body
// output: late
// output: exit
process.on("exit", () => console.log("exit"));
setTimeout(() => console.log("late"), 20);
console.log("body");
