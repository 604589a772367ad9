// Started before its program is known: waits for its arguments, a JSON list on descriptor 3, and goes on as `node ARGUMENTS` would.
"use strict";
const fs = require("fs");
const Module = require("module");
const path = require("path");
const vm = require("vm");

// What most programs do first, done once while there is time.
require("util").format("%s %o", "a", {});
require("./nothing.js");

const told = fs.readFileSync(3, "utf8");
fs.closeSync(3);
if (told === "") process.reallyExit(0);
const given = JSON.parse(told);
delete require.cache[__filename];
if (given[0] === "--check") check(given.slice(1));
else {
  endAtOnce();
  process.argv.splice(1, process.argv.length, ...given);
  Module.runMain();
}

// When a program has nothing left to do, as process.exit() would do: what Node would still take down ends with the process anyway.
// After an error that nobody caught there is something left, since Node prints it last.
function endAtOnce() {
  const { emit, reallyExit } = process;
  let idle = false;
  process.emit = function (name, ...values) {
    const heard = emit.call(this, name, ...values);
    if (name === "beforeExit") idle = true;
    else if (name === "uncaughtExceptionMonitor") idle = false;
    else if (name === "exit" && idle) reallyExit.call(process, process.exitCode ?? values[0] ?? 0);
    return heard;
  };
}

function check(files) {
  for (const file of files) {
    if (isModule(file)) checkApart(file);
    else checkHere(file);
  }
}

function isModule(file) {
  if (file.endsWith(".mjs")) return true;
  const manifest = path.join(path.dirname(file), "package.json");
  return fs.existsSync(manifest) && /"type"\s*:\s*"module"/.test(fs.readFileSync(manifest, "utf8"));
}

// Only Node itself parses modules without running them.
function checkApart(file) {
  const { status } = require("child_process").spawnSync(process.execPath, ["--check", file], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

function checkHere(file) {
  try {
    const source = fs.readFileSync(file, "utf8").replace(/^#!.*/, "");
    vm.compileFunction(source, ["exports", "require", "module", "__filename", "__dirname"], { filename: file });
  } catch (error) {
    process.stderr.write(error.stack.split("\n").filter(line => !/^\s+at /.test(line)).join("\n") + "\n");
    process.exit(1);
  }
}
