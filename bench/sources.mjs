// Writes the generated pipelines that the bench compiles.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A pipeline of `tasks` tasks: a chain of blocks, each one task, eight parallel tasks on its result, and one that joins them.
 * It is written out call by call, as nobody would, so that every task is source that has to be read.
 * @param {string} folder @param {number} tasks @returns {string} the file
 */
export function writeSynthetic(folder, tasks) {
  const lines = [];
  for (let block = 0, input = "seed"; block < tasks / 10; block++, input = `joined${block - 1}`) {
    const parts = Array.from({ length: 8 }, (_, index) => `part${block}x${index}`);
    lines.push(`  const started${block} = start({ x: ${input} });`);
    for (const [index, part] of parts.entries()) lines.push(`  const ${part} = work({ x: started${block}, k: ${index} });`);
    const joined = parts.map((part, index) => `${"abcdefgh"[index]}: ${part}`).join(", ");
    lines.push(`  const joined${block} = join({ ${joined} });`);
  }
  const file = join(folder, `synthetic-${tasks}.pipeline.ts`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "synthetic.py"), python);
  writeFileSync(
    file,
    `import { pipeline, python } from "argots";

const image = "python:3.11-slim";
export const start = python<{ x: number }, number>("./synthetic.py#start", { image });
export const work = python<{ x: number; k: number }, number>("./synthetic.py#work", { image });
type Parts = { a: number; b: number; c: number; d: number; e: number; f: number; g: number; h: number };
export const join = python<Parts, number>("./synthetic.py#join", { image });

export const synthetic = pipeline({ name: "synthetic-${tasks}" }, ({ seed = 1 }) => {
${lines.join("\n")}
});
`,
  );
  return file;
}

/**
 * So many files, a pipeline of ten tasks in each, all with the same components.
 * @param {string} folder @param {number} count @returns {string[]} the files
 */
export function writeMany(folder, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "synthetic.py"), python);
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `pipeline-${index}.pipeline.ts`);
    const parts = Array.from({ length: 8 }, (_, part) => `  const part${part} = work({ x: started, k: ${part} });`);
    writeFileSync(
      file,
      `import { pipeline, python } from "argots";

const image = "python:3.11-slim";
const start = python<{ x: number }, number>("./synthetic.py#start", { image });
const work = python<{ x: number; k: number }, number>("./synthetic.py#work", { image });
type Parts = { a: number; b: number; c: number; d: number; e: number; f: number; g: number; h: number };
const join = python<Parts, number>("./synthetic.py#join", { image });

/** Number ${index} of ${count}. */
export const pipeline${index} = pipeline({ name: "pipeline-${index}" }, ({ seed = ${index} }) => {
  const started = start({ x: seed });
${parts.join("\n")}
  join({ ${[..."abcdefgh"].map((name, part) => `${name}: part${part}`).join(", ")} });
});
`,
    );
    return file;
  });
}

const python = `def start(x: int) -> int:
    return x + 1


def work(x: int, k: int) -> int:
    return x * k


def join(a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int) -> int:
    return a + b + c + d + e + f + g + h
`;
