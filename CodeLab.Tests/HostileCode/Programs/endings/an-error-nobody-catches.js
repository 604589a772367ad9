// expect: RE
// exit: 1
Promise.reject(new Error("no"));
