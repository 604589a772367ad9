// Runs the test files of a suite with jest. The runner is loaded, and what it relies on made fast, before the program is; only the
// suite's own test files and settings count. The report is written by what was at hand before the program was loaded.
//
// Standard input: {"nonce", "tests": [path], "files": {path: text}, "program": [path]}. Descriptor 3: {"nonce", "tests", "passed"}.
"use strict";
const fs = require("fs");
const path = require("path");

const TOOLS = "/usr/local/lib/codelab/node_modules";
const PROGRAM = "/work";
const SUITE = "/tmp/suite";

const report = { write: fs.writeSync.bind(fs, 3), end: process.reallyExit.bind(process) };
const stringify = JSON.stringify;
const bytesOf = Buffer.from.bind(Buffer);
const request = JSON.parse(fs.readFileSync(0, "utf8"));

lay();
process.chdir(SUITE);
const { runCLI } = require(path.join(TOOLS, "jest"));
const own = settings();
keep();
run();

// The program's files and the suite's in one folder, as suites expect it.
function lay() {
  fs.cpSync(PROGRAM, SUITE, { recursive: true });
  for (const [name, text] of Object.entries(request.files)) {
    fs.mkdirSync(path.dirname(path.join(SUITE, name)), { recursive: true });
    fs.writeFileSync(path.join(SUITE, name), text);
  }
  fs.symlinkSync(TOOLS, path.join(SUITE, "node_modules"));
  if (!fs.existsSync(path.join(SUITE, "package.json"))) fs.writeFileSync(path.join(SUITE, "package.json"), "{}");
}

function settings() {
  const file = Object.keys(request.files).find(name => /^jest\.config\.(js|cjs|json)$/.test(name));
  const given = file ? require(path.join(SUITE, file)) : JSON.parse(fs.readFileSync(path.join(SUITE, "package.json"), "utf8")).jest ?? {};
  const { projects, reporters, runner, testRegex, ...used } = given;
  return {
    ...used,
    rootDir: SUITE,
    testMatch: request.tests.map(name => path.join(SUITE, name)),
    // What Babel brings in to replace parts of the language has to be there before these are locked.
    setupFiles: [...(used.setupFiles ?? []), ...(usesPolyfills() ? [path.join(TOOLS, "core-js")] : [])],
    setupFilesAfterEnv: ["/driver/suite-setup.js", ...(used.setupFilesAfterEnv ?? [])],
    transformIgnorePatterns: ["^/driver/", "/node_modules/", ...(used.transformIgnorePatterns ?? [])],
    // By these a program could look into the runner's memory.
    moduleNameMapper: { "^(node:)?(inspector|v8|vm|repl|wasi)(/.*)?$": "/driver/suite-refused.js", ...used.moduleNameMapper },
    reporters: ["default"],
  };
}

function usesPolyfills() {
  return Object.entries(request.files).some(([name, text]) => /^(babel\.config\.|package\.json$)/.test(name) && /core-?js/.test(text));
}

// The program can write to its folder, and shares this module with the runner.
function keep() {
  const texts = new Map(Object.entries(request.files).map(([name, text]) => [path.join(SUITE, name), text]));
  const read = fs.readFileSync;
  const keptText = (file, options) => {
    const text = typeof file === "string" ? texts.get(file) : undefined;
    if (text === undefined) return read(file, options);
    return options ? text : bytesOf(text);
  };
  for (const shared of [fs, require(path.join(TOOLS, "graceful-fs"))]) {
    Object.defineProperty(shared, "readFileSync", { value: keptText, writable: false, configurable: false });
  }
}

// What was expected and what came, without the places in the runner and the tests. A report has a size that it may not pass.
let explained = 0;
function explain(message) {
  if (typeof message !== "string" || explained++ >= 50) return "";
  return message.replace(/\x1b\[[0-9;]*m/g, "").split(/\n\s+at /)[0].replace(/^Error: /, "").slice(0, 1000);
}

async function run() {
  const { nonce, tests } = request;
  delete request.nonce;
  const { results } = await runCLI({
    _: tests, $0: "jest", config: stringify(own), runTestsByPath: true, runInBand: true, cache: false, ci: true, colors: false,
  }, [SUITE]);
  const outcomes = [];
  for (const file of results.testResults) {
    if (file.testExecError) {
      const id = path.relative(SUITE, file.testFilePath);
      outcomes[outcomes.length] = { id, name: id, outcome: "failed", message: explain(file.testExecError.message ?? file.failureMessage) };
    }
    for (const test of file.testResults) {
      const outcome = test.status === "passed" || test.status === "failed" ? test.status : "skipped";
      outcomes[outcomes.length] = { id: test.fullName, name: test.fullName, outcome, message: explain(test.failureMessages[0]) };
    }
  }
  const passed = results.success && results.numTotalTestSuites === tests.length && results.numFailedTests === 0
    && results.numRuntimeErrorTestSuites === 0 && results.numPassedTests > 0;
  let line = bytesOf(stringify({ nonce, tests: outcomes, passed }) + "\n");
  while (line.length > 0) {
    try {
      line = line.subarray(report.write(line));
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
  report.end(passed ? 0 : 1);
}
