// expect: RE
// says: SIGKILL
process.kill(process.pid, "SIGKILL");
