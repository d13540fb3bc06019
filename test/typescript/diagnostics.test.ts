import { expect, test } from "vitest";
import { compile, onDisk } from "./run-component.ts";

const head = `import { component, define, python } from "argots";\n`;
const told = (main: string, files: Record<string, string> = {}) =>
  compile(head + main, {}, files).diagnostics.map(({ code, text, place }) => [code, text, `${place?.line}:${place?.column}`]);

test("a component in a component", () => {
  const main = `const load = python<{}, number>("./data.py#load");\nexport const main = component({}, () => { load({}); });`;
  expect(told(main)).toEqual([
    ["ARG3201", "`load` is made with `python` of argots, which is not there when the body of `train` runs.", "3:43"],
  ]);
});

test("argots through a helper and through another file", () => {
  const main = `import { read } from "./read.ts";\nconst sha = define("SHA", "x");\nconst helper = () => sha;\nexport const main = component({}, () => read(helper()));`;
  expect(
    told(main, {
      "/project/read.ts": `import { python } from "argots"; const load = python("./a.py#f"); export const read = (x: string) => load({ x });`,
    }),
  ).toEqual([
    ["ARG3201", "`read` is made with `python` of argots, which is not there when the body of `train` runs.", "5:41"],
    ["ARG3201", "`helper` is made with `define` of argots, which is not there when the body of `train` runs.", "5:46"],
  ]);
});

test("imports that lead nowhere", () => {
  const main = `import { a } from "./a.ts";\nimport { b } from "./b.ts";\nexport const main = component({}, () => a(b));`;
  expect(told(main, { "/project/a.ts": 'export { a } from "./c.ts";', "/project/b.ts": "export const c = 1;" })).toEqual([
    ["ARG3202", "The body of this component uses an import from `./c.ts`, and there is no such file.", "4:41"],
    ["ARG3203", "`./b.ts` exports nothing called `b`.", "4:43"],
  ]);
});

test("an import that the body does not use is nobody's business", () => {
  expect(told(`import { a } from "./a.ts"; export const b = a; export const main = component({}, () => 1);`)).toEqual([]);
});

test("a package that is not installed", () => {
  const main = `import { component } from "argots";\nimport { z } from "no-such-package";\nexport const main = component({}, () => z);`;
  const project = onDisk({ "main.pipeline.ts": main });
  try {
    const { diagnostics } = compile(main, {}, {}, project.folder);
    expect(diagnostics).toMatchObject([
      {
        code: "ARG3204",
        text: 'The package `no-such-package` cannot be bundled: Could not resolve "no-such-package".',
        place: { line: 3, column: 35 },
      },
    ]);
  } finally {
    project.remove();
  }
});

test("what one script cannot do", () => {
  const main = `const data = await fetch("x");
export const main = component({}, async () => {
  console.log(data, import.meta.url, await import("./other.ts"), await import("node:fs"));
});`;
  expect(told(main).map(([code, , at]) => [code, at])).toEqual([
    ["ARG3207", "4:15"],
    ["ARG3206", "4:21"],
    ["ARG3205", "4:44"],
  ]);
});

test("two braces in a tagged template", () => {
  expect(told("export const main = component({}, () => String.raw`{{x}}${1}`);").map(([code]) => code)).toEqual(["ARG3208"]);
});

test("JSON that is none", () => {
  const main = `import config from "./config.json";\nexport const main = component({}, () => config);`;
  const [diagnostic] = told(main, { "/project/config.json": "{ a: 1 }" });
  expect(diagnostic?.[0]).toBe("ARG3209");
  expect(diagnostic?.[1]).toMatch(/^`config.json` is not valid JSON: /);
});

test("variables of a function around the component", () => {
  const main = `function make(step: number) {\n  return component({}, () => console.log(step, Number(1)));\n}\nexport const main = make(1);`;
  expect(told(main)).toEqual([
    ["ARG3210", "`step` belongs to the function around `train`, which has not run where the component's body runs.", "3:42"],
  ]);
});
