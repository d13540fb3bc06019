// Python's grammar as it can be used at once. The tables are published as text in base 46, which takes every start 4 ms to read, and
// come with an editor's colours.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const tables = new Map([
  ["states", 4],
  ["stateData", 2],
  ["goto", 2],
  ["tokenData", 2],
]);
const colours = [
  ["import { styleTags, tags } from '@lezer/highlight';\n", ""],
  ["const pythonHighlighting = styleTags({", "const pythonHighlighting = () => ({"],
  ["  propSources: [pythonHighlighting],\n", ""],
];

/** @param {string} root @returns {import("esbuild").Plugin} */
export function pythonGrammar(root) {
  return {
    name: "python-grammar",
    setup(plugin) {
      plugin.onLoad({ filter: /@lezer[\\/]python[\\/]dist[\\/]index\.js$/ }, ({ path }) => ({
        contents: withReadyTables(readFileSync(path, "utf8"), join(root, "src/start-up/number-table.ts")),
        loader: "js",
      }));
    },
  };
}

/** @param {string} text the text of @lezer/python @param {string} reader the module that reads a table */
function withReadyTables(text, reader) {
  let result = `import { numberTable } from ${JSON.stringify(reader)};\n${text}`;
  for (const [before, after] of colours) result = replaceOnce(result, before, after);
  for (const [name, width] of tables) {
    const literal = new RegExp(`^  ${name}: (".*"),$`, "m").exec(result)?.[1] ?? fail(`no ${name}`);
    result = replaceOnce(result, literal, `numberTable(${width}, "${encoded(decoded(JSON.parse(literal)), width)}")`);
  }
  return result;
}

/** As @lezer/lr does: digits in base 46 from " " on, without `"` and `\`; the last one of a number is 46 higher; `~` is 65535. */
function decoded(text) {
  const numbers = [];
  for (let at = 0; at < text.length; at++) {
    let value = 0;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 126) {
        value = 65535;
        break;
      }
      const digit = code - 32 - (code >= 92 ? 1 : 0) - (code >= 34 ? 1 : 0);
      value += digit % 46;
      if (digit >= 46) break;
      value *= 46;
    }
    numbers.push(value);
  }
  const [length, ...rest] = numbers;
  if (length !== rest.length) fail(`a table of ${length} numbers that holds ${rest.length}`);
  return rest;
}

function encoded(numbers, width) {
  const bytes = Buffer.alloc(numbers.length * width);
  for (const [index, value] of numbers.entries()) bytes.writeUIntLE(value, index * width, width);
  return bytes.toString("base64");
}

function replaceOnce(text, before, after) {
  const parts = text.split(before);
  if (parts.length !== 2) fail(`${parts.length - 1} times ${before.slice(0, 60)}`);
  return parts.join(after);
}

/** @returns {never} */
function fail(found) {
  throw new Error(`scripts/build/python-grammar.mjs does not know this @lezer/python: it has ${found}`);
}
