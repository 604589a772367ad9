// expect: AC
// output: hello
const http = require("http");
const server = http.createServer((_, answer) => answer.end("hello")).listen(8080, "127.0.0.1", async () => {
  console.log(await (await fetch("http://127.0.0.1:8080/")).text());
  server.close();
  process.exit();
});
