import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compile, memoryFileSystem } from "../../src/compiler.ts";

const folder = fileURLToPath(new URL("../../messages/", import.meta.url));

/** The samples of the diagnostics' pages, each of which shows what to write instead. */
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => readFileSync(`${folder}${name}`, "utf8").split(/^## /m).slice(1))
  .flatMap((section) =>
    [...section.matchAll(/```ts\n([^]*?)```/g)].map(([, text], index) => ({ code: section.slice(0, 7), text: text!, index })),
  );

/** What samples use without declaring it, by name. */
const around: Readonly<Record<string, string>> = {
  writeFileSync: 'import { writeFileSync } from "node:fs";',
  image: 'const image = "node:24-slim";',
  load: "const load = component({ image }, ({ url, rows }: { url?: string; rows?: number }, { data }: { data: Dataset }) => writeFileSync(data.path, `${url} ${rows}`));",
  prepare: "const prepare = component({ image }, ({ url }: { url: string }) => url.length);",
  train: "const train = component({ image }, ({ data }: { data: Dataset }) => data.path.length);",
  score: "const score = component({ image }, ({ depth }: { depth: number }) => depth / 10);",
  notify: "const notify = component({ image }, ({ text }: { text: string }) => console.log(text));",
  work: "const work = component({ image }, () => console.log(1));",
  fit: "const fit = (...all: unknown[]) => ({ accuracy: all.length });",
  training: 'export const training = pipeline({ name: "training" }, ({ url = "a" }) => { prepare({ url }); });',
};
const imported =
  'import { component, container, cron, map, pipeline, python, resource, run, secret, type Dataset, type Model } from "argots";';

const python = {
  "/project/load.py": "from kfp.dsl import *\n\ndef load(url: str, data: Output[Dataset]): ...\n",
  "/project/scale.py": "def scale(x: float) -> float:\n    return x\n",
  "/project/train.py": "def train(rows: int) -> float:\n    return 1.0\n",
};

/** A sample of statements stands in a pipeline, one of declarations in a file with one. */
function fileOf(text: string): string {
  const statements = !/^(?:export|const|import) /m.test(text);
  const body = statements ? `export const sample = pipeline({ name: "sample" }, () => {\nconst { data } = load({});\n${text}});\n` : text;
  if (/ from "argots"/.test(body)) return body;
  const missing = Object.entries(around).filter(([name]) => !new RegExp(`(?:const|function) ${name}\\b`).test(body));
  return [imported, ...missing.map(([, declaration]) => declaration), body].join("\n");
}

test("there are samples", () => {
  expect(samples.length).toBeGreaterThan(20);
});

test.each(samples.filter(({ code }) => code !== "ARG2123").map((sample) => [`${sample.code}, ${sample.index + 1}`, sample] as const))(
  "what the page of %s shows compiles",
  (_, { text }) => {
    const { diagnostics } = compile(["sample.pipeline.ts"], {
      root: "/project",
      artifactRepository: "s3",
      fileSystem: memoryFileSystem({ ...python, "/project/sample.pipeline.ts": fileOf(text) }),
    });
    // A sample shows one thing: that it leaves others unused is not worth a word.
    const said = diagnostics.filter(({ code }) => !["ARG2200", "ARG2204"].includes(code));
    expect(said.map(({ code, text: message }) => `${code}: ${message}`)).toEqual([]);
  },
);
