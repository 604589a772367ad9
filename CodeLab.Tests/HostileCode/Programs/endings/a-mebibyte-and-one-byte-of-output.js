// expect: OLE
process.stdout.write("x".repeat((1 << 20) + 1));
