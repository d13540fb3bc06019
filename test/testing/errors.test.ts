import { expect, test } from "vitest";
import { memoryFileSystem } from "../../src/compiler.ts";
import { compilePipelines, fail, real, simulate, SimulationError } from "../../src/testing.ts";
import { split } from "./pipelines/training.pipeline.ts";
import { file } from "./file.ts";

/** As one would without types: what is wrong is said when the test runs. */
async function errorOf(options: object): Promise<string> {
  const error: unknown = await simulate(file, options as Parameters<typeof simulate>[1] as never).catch((caught: unknown) => caught);
  if (!(error instanceof SimulationError)) throw new Error("no SimulationError", { cause: error });
  return `${error.kind}: ${error.message}`;
}

test("names that are not there", async () => {
  expect(await errorOf({ pipeline: "trainig" })).toBe(
    "options: `test/testing/pipelines/training.pipeline.ts` exports no pipeline `trainig`. Did you mean `training`?",
  );
  expect(await errorOf({})).toContain(
    'exports several pipelines: say which, `pipeline: "at-exit"` or `"cached"`'.replace("at-exit", "atExit"),
  );
  expect(await errorOf({ pipeline: "training", components: { lod: {} } })).toBe(
    "options: `components`: no task runs a component called `lod`. Did you mean `load`?",
  );
  expect(await errorOf({ pipeline: "training", params: { rat: 1 } })).toBe(
    "options: The pipeline `training` has no parameter `rat`. Did you mean `rate`?",
  );
});

test("parameters that do not fit, all of them", async () => {
  expect(await errorOf({ pipeline: "outer", params: { deep: "yes" } })).toBe(
    [
      "options: The parameter `depth` of `outer` has no default and was given no value: `params: { depth: … }`.",
      'The parameter `deep` of `outer` has to be a boolean, and was "yes".',
    ].join("\n"),
  );
});

test("a component that was reached and has no stand-in", async () => {
  const place = "test/testing/pipelines/training.pipeline.ts";
  expect(await errorOf({ pipeline: "training", components: { load: {} } })).toBe(
    `stand-in: \`train\` (${place}:60) has no stand-in, and was reached. Say what it gives: \`components: { train: ({ data, rate }) => ({ model: {}, accuracy: 1 }) }\`.`,
  );
  expect(await errorOf({ pipeline: "scheduled" })).toContain("Its own body runs with `notify: real(notify)`.");
  expect(
    await errorOf({ pipeline: "people", components: { makeVolume: { name: "a" }, review: { verdict: "ship", comment: "" }, notify: {} } }),
  ).toBe(
    `stand-in: \`signOff\` (${place}:108) waits for a person, and was reached. Say what it gives: \`components: { signOff: () => "deploy" }\`.`,
  );
});

test("what a component cannot give", async () => {
  const ends = " In a cluster its container would end with exit code 1 here; `fail(…)` tests that.";
  const of = (train: unknown) => errorOf({ pipeline: "training", components: { load: {}, train } });
  expect(await of({ accuracy: "high" })).toBe(
    `outputs: The stand-in of \`train\`: \`accuracy\` has to be a number, and was "high".${ends}`,
  );
  expect(await of({ accuracy: NaN })).toContain("has to be a number, and was NaN.");
  expect(await of({ acuracy: 1 })).toBe(
    `outputs: The stand-in of \`train\`: it has no output \`acuracy\`: did you mean \`accuracy\`?${ends}`,
  );
  expect(await of({})).toContain("it gives `accuracy`, and the stand-in gave none.");
  expect(await of({ accuracy: 1, model: "m" })).toContain('`model` is an artifact, an object, and was "m".');
  expect(await of(3)).toContain("it gives `model`, `accuracy`, and the stand-in gave 3.");
  expect(
    await errorOf({
      pipeline: "people",
      components: { review: { verdict: "maybe", comment: "" }, makeVolume: { name: "a" }, signOff: "deploy" },
    }),
  ).toBe('outputs: The stand-in of `review`: `verdict` has to be one of "ship", "hold", and was "maybe".');
  expect(
    await errorOf({ pipeline: "people", components: { review: fail("no"), makeVolume: { name: "a" }, signOff: "deploy", notify: {} } }),
  ).toContain("`review` is answered by a person: it cannot `fail`.");
  expect(() => real(split)).toThrow("the Python component `./split.py#split` has no body that can run in a test");
});

test("an assertion in a stand-in is that of the test", async () => {
  const train = (): never => {
    throw new TypeError("as the test says");
  };
  await expect(simulate(file, { pipeline: "training", components: { load: {}, train } })).rejects.toThrow(
    new TypeError("as the test says"),
  );
});

test("errors of the file, as the command line shows them; all of them", () => {
  const text = `import { component, pipeline } from "argots";
const score = component({ image: "node:24-slim" }, ({ depth }: { depth: number }) => depth / 10);
export const broken = pipeline({ name: "broken" }, ({ depth = 3 }) => {
  score({ dept: depth });
  score({ depth: "a" });
});
`;
  const open = () =>
    compilePipelines("broken.pipeline.ts", { root: "/project", fileSystem: memoryFileSystem({ "/project/broken.pipeline.ts": text }) });
  expect(open).toThrow(SimulationError);
  expect(open).toThrow(
    /error ARG\d{4}: [^]*broken\.pipeline\.ts:4:[^]*4 │ {3}score\(\{ dept: depth \}\);\n.*\^[^]*broken\.pipeline\.ts:5:[^]*errors in 1 file/,
  );
  expect(() => compilePipelines("test/testing/nowhere.pipeline.ts")).toThrow(
    "error ARG1001: There is no file `test/testing/nowhere.pipeline.ts`.",
  );
});

test("a template that runs what no component is", async () => {
  const text = `import { component, pipeline } from "argots";
const score = component({ image: "node:24-slim" }, ({ depth }: { depth: number }) => depth / 10);
export const odd = pipeline(
  { name: "odd", workflow: { templates: [{ name: "cleanup", container: { image: "busybox:1.37", command: ["true"] } }], onExit: "cleanup" } },
  ({ depth = 3 }) => { score({ depth }); },
);
`;
  const odd = compilePipelines("odd.pipeline.ts", { root: "/project", fileSystem: memoryFileSystem({ "/project/odd.pipeline.ts": text }) });
  await expect(simulate(odd, { components: { score: 1 } })).rejects.toThrow(
    /runs the template `cleanup`, which is none of the file's components/,
  );
});

test("a run that would wait for ever is an error that says for what", async () => {
  const text = `import { component, pipeline } from "argots";
const score = component({ image: "node:24-slim" }, ({ depth }: { depth: number }) => depth / 10);
export const locked = pipeline({ name: "locked", workflow: { suspend: true } }, ({ depth = 3 }) => { score({ depth }); });
`;
  const locked = compilePipelines("locked.pipeline.ts", {
    root: "/project",
    fileSystem: memoryFileSystem({ "/project/locked.pipeline.ts": text }),
  });
  const error: unknown = await simulate(locked, { components: { score: 1 } }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SimulationError);
  expect((error as SimulationError).kind).toBe("hangs");
  expect((error as SimulationError).message).toBe(
    "The run of `locked` would wait for ever:\n  locked-1: the workflow is suspended (spec.suspend)",
  );
});

test("two components of one name are told apart by their files", async () => {
  const score = (image: string): string => `import { component } from "argots";
export const score = component({ image: "${image}" }, ({ depth }: { depth: number }) => depth / 10);
`;
  const text = `import { pipeline } from "argots";
import { score } from "./a.ts";
import { score as other } from "./b.ts";
export const both = pipeline({ name: "both" }, ({ depth = 3 }) => ({ sum: score({ depth }) + other({ depth }) }));
`;
  const files = { "/project/both.pipeline.ts": text, "/project/a.ts": score("node:24-slim"), "/project/b.ts": score("node:22-slim") };
  const both = compilePipelines("both.pipeline.ts", { root: "/project", fileSystem: memoryFileSystem(files) });
  await expect(simulate(both, { components: { score: 1 } })).rejects.toThrow(
    '`components`: there are 2 components called `score`. Write `"a.ts#score"` or `"b.ts#score"`.',
  );
  expect((await simulate(both, { components: { "a.ts#score": 1, "b.ts#score": 2 } })).results).toEqual({ sum: 3 });
});
