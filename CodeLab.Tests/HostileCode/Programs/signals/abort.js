// expect: RE
// says: SIGABRT
process.abort();
