// expect: AC, RE
// output: alive
for (const other of [1, process.ppid]) {
  try {
    if (other > 0 && other !== process.pid) process.kill(other, "SIGKILL");
  } catch {
  }
}
console.log("alive");
