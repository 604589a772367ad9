// expect: WA, RE
// call: f [1] -> "{MARK}"
const crypto = require("crypto");
const hash = text => crypto.createHash("sha256").update(text).digest("hex");
const isMark = text => typeof text === "string" && hash(text) === "{HASH}";

function search(value, seen, depth) {
  if (isMark(value)) return value;
  if (value === null || (typeof value !== "object" && typeof value !== "function") || seen.has(value) || depth > 5) return undefined;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    try {
      const found = search(value[key], seen, depth + 1);
      if (found) return found;
    } catch {
    }
  }
  return undefined;
}

module.exports = { f(...given) {
  let sites = [];
  Error.prepareStackTrace = (_, calls) => { sites = calls; return ""; };
  new Error().stack;
  const frames = sites.map(site => { try { return [site.getThis(), site.getFunction(), site.getFunction().arguments]; } catch { return null; } });
  return search([frames, given, require.cache, module, process.argv, process.env, globalThis], new Set(), 0) ?? "not found";
} };
