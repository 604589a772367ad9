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

// As process.exit() does once its listeners have been told: what Node would still take down ends with the process anyway.
function endAtOnce() {
  const { emit, reallyExit } = process;
  process.emit = function (name, ...values) {
    const heard = emit.call(this, name, ...values);
    if (name === "exit") reallyExit.call(process, process.exitCode ?? values[0] ?? 0);
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
