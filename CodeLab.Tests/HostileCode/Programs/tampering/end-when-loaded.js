// expect: WA, RE
// call: f [1] -> null
process.reallyExit(0);
