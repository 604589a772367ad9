// expect: AC
// output: ECONNREFUSED ENETUNREACH
const net = require("net");
const reach = (port, host) => new Promise(done => {
  const link = net.connect(port, host, () => done("connected"));
  link.on("error", error => done(error.code));
});
Promise.all([reach({PORT}, "127.0.0.1"), reach(80, "1.1.1.1")]).then(answers => console.log(...answers));
