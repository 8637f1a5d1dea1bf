// Asks Ajv, in its strictest mode, for its verdict on each document of a corpus.
//
//     node ajv.mjs CORPUS
//
// CORPUS is a folder with `manifest.json`, which tools/interop.py writes: the schema files by name, and for each document
// its file, its schema and our verdict. Printed is a JSON object with the version, the counts and what is judged otherwise.
// A schema that strict mode does not take ends the run with its message.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const corpus = process.argv[2];
// The packages lie beside the corpus, not beside this file, so that nothing is installed into the source tree.
const require = createRequire(join(corpus, "package.json"));
const Ajv = require("ajv/dist/2020.js").default;

const read = (name) => JSON.parse(readFileSync(join(corpus, name), "utf8"));
const { schemas, documents } = read("manifest.json");

const strictest = {
  strict: true, // with it unknown keywords, ignored ones and overlapping patterns are errors
  strictSchema: true,
  strictNumbers: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: true,
  validateSchema: true,
};
const ajv = new Ajv(strictest);
// In a mapping one place may hold a word or a list of words, as TOML is written by hand; records have no such places.
const ofMappings = new Ajv({ ...strictest, allowUnionTypes: true });
const validators = Object.fromEntries(
  Object.entries(schemas).map(([name, file]) => [
    name,
    (name === "mapping" ? ofMappings : ajv).compile(JSON.parse(readFileSync(file, "utf8"))),
  ]),
);

const disagreements = [];
for (const { file, schema, valid } of documents) {
  if (validators[schema](read(file)) !== valid) {
    disagreements.push(file);
  }
}
console.log(JSON.stringify({ version: require("ajv/package.json").version, disagreements }));
