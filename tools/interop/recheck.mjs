// Asks recheck which regular expressions may take a time that grows faster than the text.
//
//     node recheck.mjs FOLDER
//
// FOLDER has Node's packages and `patterns.json`, which tools/patterns.py writes. Printed is a JSON object: for
// each pattern that may, its places, how the time grows, and a text that shows it; `undecided` is how many it did not decide
// within the time.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = process.argv[2];
const require = createRequire(join(folder, "package.json"));
const { check } = require("recheck");

const patterns = JSON.parse(readFileSync(join(folder, "patterns.json"), "utf8"));
const found = [];
let undecided = 0;

async function work() {
  for (let pattern = patterns.pop(); pattern !== undefined; pattern = patterns.pop()) {
    const said = await check(pattern.source, pattern.flags, { timeout: 400 });
    if (said.status === "unknown") {
      undecided += 1;
    } else if (said.status === "vulnerable") {
      const growth = said.complexity.type === "exponential" ? "exponential" : `degree ${said.complexity.degree}`;
      found.push({ places: pattern.places, growth, attack: said.attack?.pattern?.slice(0, 200) ?? "" });
    }
  }
}

await Promise.all([work(), work()]);
console.log(JSON.stringify({ undecided, found }));
