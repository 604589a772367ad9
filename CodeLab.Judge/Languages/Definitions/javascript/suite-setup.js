// Run by jest in a test file's realm, before the file and all it loads: the runner's functions and what they compute with can't be
// replaced from then on, and a result that claims to equal whatever is expected is refused.
"use strict";
const { types } = require("util");

const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { apply, ownKeys } = Reflect;
const tagOf = Function.prototype.call.bind(Object.prototype.toString);
const { isArray } = Array;
const iterators = new Map([[Map, Map.prototype[Symbol.iterator]], [Set, Set.prototype[Symbol.iterator]]]);
const sizes = new Map([Map, Set].map(kind => [kind, getOwnPropertyDescriptor(kind.prototype, "size").get]));

function lockStatic(thing) {
  for (const key of ownKeys(thing)) {
    const found = getOwnPropertyDescriptor(thing, key);
    if (found.configurable) defineProperty(thing, key, "value" in found ? { writable: false, configurable: false } : { configurable: false });
  }
}

// What inherits from these may still be given members of the same names by assignment, which a locked value would forbid.
function lockInherited(prototype) {
  for (const key of ownKeys(prototype)) {
    const found = getOwnPropertyDescriptor(prototype, key);
    if (!found.configurable || !("value" in found)) continue;
    const { value, enumerable } = found;
    defineProperty(prototype, key, {
      enumerable,
      configurable: false,
      get() { return value; },
      set(given) {
        if (this === prototype) throw new TypeError(`${String(key)} can't be replaced while a suite runs.`);
        defineProperty(this, key, { value: given, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}

function lockGlobal(name) {
  const value = globalThis[name];
  if (value === undefined) return;
  freeze(value);
  defineProperty(globalThis, name, { value, writable: false, configurable: false });
}

// Matchers ask what they are given how it compares; only the suite's values may have a say.
function check(value, seen = new Set()) {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
  seen.add(value);
  if (types.isProxy(value)) throw new Error("The program's result is a Proxy, which can't be compared.");
  if ("asymmetricMatch" in value) throw new Error("The program's result decides itself what it equals.");
  for (const kind of [Map, Set]) {
    const real = kind === Map ? types.isMap(value) : types.isSet(value);
    if (tagOf(value) === `[object ${kind.name}]` && !real) throw new Error(`The program's result only pretends to be a ${kind.name}.`);
    if (real && (value[Symbol.iterator] !== iterators.get(kind) || inherited(value, "size")?.get !== sizes.get(kind))) {
      throw new Error(`The program's result is a ${kind.name} that hides what it holds.`);
    }
  }
  if (types.isMap(value)) for (const [key, item] of value) check(key, seen), check(item, seen);
  else if (types.isSet(value)) for (const item of value) check(item, seen);
  for (const key of ownKeys(value)) {
    const found = getOwnPropertyDescriptor(value, key);
    if ("value" in found) check(found.value, seen);
  }
}

function inherited(value, key) {
  for (let at = value; at !== null; at = getPrototypeOf(at)) {
    const found = getOwnPropertyDescriptor(at, key);
    if (found) return found;
  }
  return undefined;
}

function lockMatchers() {
  const state = globalThis[Symbol.for("$$jest-matchers-object")];
  for (const name of ownKeys(state.matchers)) {
    const real = state.matchers[name];
    const careful = { [name](received, ...expected) {
      if (typeof received !== "function" && !isMock(received)) check(received);
      return apply(real, this, [received, ...expected]);
    } }[name];
    for (const key of Object.getOwnPropertySymbols(real)) careful[key] = real[key];
    defineProperty(state.matchers, name, { value: freeze(careful), writable: false, configurable: false, enumerable: true });
  }
  freeze(state.customEqualityTesters);
  lockStatic(state);
}

function isMock(value) {
  return typeof value === "function" && value._isMockFunction === true;
}

// The runner keeps its state under a symbol of the global object.
function hideRunner() {
  const hidden = new Set(ownKeys(globalThis).filter(key => typeof key === "symbol" && !/^Symbol\.|nodejs/.test(key.description ?? "")));
  for (const key of hidden) {
    const found = getOwnPropertyDescriptor(globalThis, key);
    if (isArray(found.value)) freeze(found.value);
    if (found.configurable) defineProperty(globalThis, key, { enumerable: false });
  }
  const visible = (target, keys) => (target === globalThis ? keys.filter(key => !hidden.has(key)) : keys);
  const { getOwnPropertySymbols, getOwnPropertyDescriptors } = Object;
  Object.getOwnPropertySymbols = target => visible(target, getOwnPropertySymbols(target));
  Reflect.ownKeys = target => visible(target, ownKeys(target));
  Object.getOwnPropertyDescriptors = target => {
    const found = getOwnPropertyDescriptors(target);
    if (target === globalThis) for (const key of hidden) delete found[key];
    return found;
  };
}

lockMatchers();
hideRunner();
for (const name of "test it xtest fit xit describe fdescribe xdescribe beforeAll afterAll beforeEach afterEach expect".split(" ")) lockGlobal(name);
for (const kind of [Object, Array, String, Number, Boolean, Symbol, Map, Set, WeakMap, WeakSet, RegExp, Promise, Reflect, JSON, BigInt]) lockStatic(kind);
for (const kind of [Array, String, Number, Boolean, Symbol, BigInt]) lockStatic(kind.prototype);
for (const kind of [Object, Function, Map, Set, WeakMap, WeakSet, RegExp, Promise, Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) lockInherited(kind.prototype);
for (const items of [[], new Map(), new Set()]) lockStatic(getPrototypeOf(items[Symbol.iterator]()));
delete process.getBuiltinModule;
delete process.binding;
