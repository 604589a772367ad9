// Calls one function of the program and hands its result out by value, as one JSON document on standard output. What the
// program prints goes to standard error. Whatever it writes to descriptor 1 itself is compared like a result: there is no
// verdict in here to forge.
"use strict";
const fs = require("fs");
const Module = require("module");
const path = require("path");

const request = JSON.parse(fs.readFileSync(0, "utf8"));
const file = process.argv[2];
const out = fs.writeSync.bind(fs, 1);
const stringify = JSON.stringify;
const exit = process.reallyExit.bind(process);
process.stdout.write = process.stderr.write.bind(process.stderr);

function fail(message) {
  fs.writeSync(2, message + "\n");
  exit(1);
}

function describe(error) {
  if (!(error instanceof Error) || !error.stack) return String(error);
  // Only the student's own frames; ours would confuse.
  return error.stack.split("\n").filter(line => !/^\s+at .*(\/driver\/|node:)/.test(line)).join("\n");
}

function plain(key, value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`it contains ${value}`);
  if (typeof value === "bigint") throw new Error("it contains a BigInt; return a number or a text");
  if (value instanceof Map || value instanceof Set) throw new Error(`it contains a ${value.constructor.name}; return an object or an array`);
  return value;
}

function load() {
  const program = new Module(file);
  program.filename = file;
  program.paths = Module._nodeModulePaths(path.dirname(file));
  // A function that is declared but not exported can only be reached from inside the file; the name comes from the challenge.
  const find = `\n;try { module.declared = ${request.function}; } catch { }`;
  program._compile(fs.readFileSync(file, "utf8") + find, file);
  const exported = program.exports;
  if (exported && typeof exported[request.function] === "function") return exported[request.function];
  if (typeof program.declared === "function") return program.declared;
  if (typeof exported === "function") return exported;
  return fail(`There is no function '${request.function}' in ${path.basename(file)}.`);
}

async function main() {
  let document;
  try {
    const result = await load()(...request.arguments);
    try {
      document = stringify(result === undefined ? null : result, plain);
    } catch (error) {
      fail(`The function's result can't be written as JSON: ${error.message}`);
    }
  } catch (error) {
    fail(describe(error));
  }
  if (document === undefined) fail("The function returned something that can't be written as JSON.");
  const bytes = Buffer.from(document);
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += out(bytes, sent);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
  exit(0);
}

process.exitCode = 1;
main();
