// Writes pipelines that grow in one direction only: how deep they are nested, or how much of one construct they hold.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const components = {
  work: "component({ image }, ({ x, k }: { x: number; k: number }) => x + k)",
  check: "component({ image }, ({ x }: { x: number }) => x > 1)",
  total: "component({ image }, ({ xs }: { xs: number[] }) => xs.length)",
};

/** What the rest of a file uses. @param {string} rest */
function withHead(rest) {
  const used = Object.entries(components).filter(([name]) => rest.includes(`${name}(`));
  return `import { component, pipeline } from "argots";\n\nconst image = "node:24-slim";\n${used
    .map(([name, source]) => `const ${name} = ${source};\n`)
    .join("")}\n${rest}`;
}

/** @param {number} count @param {(index: number) => string} line */
const lines = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** A pipeline that takes what its body uses. @param {string} body */
function inPipeline(body) {
  const used = Object.entries({ seed: "seed = 1", names: "names = [1, 2]", mode: 'mode = "a"' }).filter(([name]) =>
    new RegExp(`\\b${name}\\b`).test(body),
  );
  return withHead(
    `export const shape = pipeline({ name: "shape" }, async ({ ${used.map(([, text]) => text).join(", ")} }) => {\n${body}\n});\n`,
  );
}

/** @param {number} count @param {(index: number, inner: string) => string} around @param {string} innermost */
function nested(count, around, innermost) {
  let text = innermost;
  for (let index = count - 1; index >= 0; index--) text = around(index, text);
  return text;
}

/**
 * By name: how much of it is measured at first, and the source for so much.
 * @type {Readonly<Record<string, { readonly size: number, readonly source: (size: number) => string }>>}
 */
export const shapes = {
  "if in if": {
    size: 12,
    source: (n) =>
      inPipeline(
        nested(n, (i, inner) => `if (check({ x: seed + ${i} })) { work({ x: seed, k: ${i} });\n${inner}\n}`, "work({ x: seed, k: -1 });"),
      ),
  },
  "for in for": {
    size: 12,
    source: (n) =>
      inPipeline(
        nested(n, (i, inner) => `for (const v${i} of names) { work({ x: v${i}, k: ${i} });\n${inner}\n}`, "work({ x: seed, k: -1 });"),
      ),
  },
  "try in try": {
    size: 12,
    source: (n) =>
      inPipeline(
        nested(
          n,
          (i, inner) => `try { work({ x: seed, k: ${i} });\n${inner}\n} catch { work({ x: seed, k: ${i + 1000} }); }`,
          "work({ x: seed, k: -1 });",
        ),
      ),
  },
  "pipeline in pipeline": {
    size: 12,
    source: (n) =>
      withHead(
        `const p0 = pipeline({ name: "p0" }, ({ x }: { x: number }) => ({ y: work({ x, k: 0 }) }));\n${lines(
          n,
          (i) =>
            `const p${i + 1} = pipeline({ name: "p${i + 1}" }, ({ x }: { x: number }) => ({ y: work({ x: p${i}({ x }).y, k: ${i + 1} }) }));`,
        )}\nexport const shape = pipeline({ name: "shape" }, ({ seed = 1 }) => ({ y: p${n}({ x: seed }).y }));\n`,
      ),
  },
  "closure in closure": {
    size: 12,
    source: (n) =>
      inPipeline(
        nested(
          n,
          (i, inner) => `const f${i} = (y${i}: number) => {\nwork({ x: y${i}, k: ${i} });\n${inner}\n};\nf${i}(seed + ${i});`,
          "work({ x: seed, k: -1 });",
        ),
      ),
  },
  "different items": {
    size: 1250,
    // Every item has a field of its own, so that each is a task of its own.
    source: (n) =>
      inPipeline(
        `const items = [\n${lines(n, (i) => `  { f${i}: ${i}, k: ${i} },`)}\n];\nconst all = items.map((item, i) => work({ x: Object.keys(item).length, k: i % 2 === 0 ? item.k : seed }));\ntotal({ xs: all });`,
      ),
  },
  "uniform items": {
    size: 1250,
    source: (n) =>
      inPipeline(`const items = [\n${lines(n, (i) => `  { x: ${i}, k: ${i % 7} },`)}\n];\ntotal({ xs: items.map((item) => work(item)) });`),
  },
  "chain of tasks": {
    size: 1250,
    source: (n) =>
      inPipeline(`const v0 = work({ x: seed, k: 0 });\n${lines(n - 1, (i) => `const v${i + 1} = work({ x: v${i}, k: ${i + 1} });`)}`),
  },
  "ordered tasks": {
    size: 1250,
    source: (n) => inPipeline(lines(n, (i) => `await work({ x: seed, k: ${i} });`)),
  },
  "ifs that set one variable": {
    size: 500,
    source: (n) =>
      inPipeline(`let v = seed;\n${lines(n, (i) => `if (seed > ${i}) v = work({ x: seed, k: ${i} });`)}\nwork({ x: v, k: -1 });`),
  },
  "ifs that set what they read": {
    size: 500,
    source: (n) => inPipeline(`let v = seed;\n${lines(n, (i) => `if (v > ${i}) v = work({ x: v, k: ${i} });`)}\nwork({ x: v, k: -1 });`),
  },
  "early returns": {
    size: 125,
    source: (n) =>
      inPipeline(
        `${lines(n, (i) => `if (seed === ${i}) return { y: work({ x: seed, k: ${i} }) };`)}\nreturn { y: work({ x: seed, k: -1 }) };`,
      ),
  },
  "early returns of a function": {
    size: 125,
    source: (n) =>
      inPipeline(
        `const f = (x: number) => {\n${lines(n, (i) => `if (x === ${i}) return work({ x, k: ${i} });`)}\nreturn x;\n};\nwork({ x: f(seed), k: -1 });`,
      ),
  },
  "cases of a switch": {
    size: 125,
    source: (n) =>
      inPipeline(
        `let v = 0;\nswitch (mode) {\n${lines(n, (i) => `case "m${i}": v = work({ x: seed, k: ${i} }); break;`)}\ndefault: v = 1;\n}\nwork({ x: v, k: -1 });`,
      ),
  },
  "ifs of two tasks": {
    size: 50,
    source: (n) => inPipeline(lines(n, (i) => `if (seed > ${i}) work({ x: await work({ x: seed, k: ${i} }), k: ${i} });`)),
  },
  "values from outside a block": {
    size: 500,
    source: (n) =>
      inPipeline(
        `${lines(n, (i) => `const v${i} = work({ x: seed, k: ${i} });`)}\nif (check({ x: seed })) {\n${lines(n, (i) => `work({ x: v${i}, k: ${i} });`)}\n}`,
      ),
  },
  "sequential loops": {
    size: 75,
    source: (n) =>
      inPipeline(`let v = seed;\n${lines(n, (i) => `for (const n of names) v = await work({ x: v, k: ${i} });`)}\nwork({ x: v, k: -1 });`),
  },
};

/** @param {string} folder @param {string} name @param {number} size @returns {string} the file */
export function writeShape(folder, name, size) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(" ", "-")}-${size}.pipeline.ts`);
  writeFileSync(file, shapes[name].source(size));
  return file;
}
