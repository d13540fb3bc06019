import { head, inBody, whole, type Attack } from "./attack.ts";

const long = (piece: string, size = 60_000) => piece.repeat(Math.ceil(size / piece.length));
const literal = (text: string) => JSON.stringify(text);

/** Texts on which a careless regular expression takes quadratic or exponential time. */
const bombs: Readonly<Record<string, string>> = {
  letters: long("a"),
  blanks: long(" "),
  slashes: long("a/"),
  dots: long("a."),
  dashes: long("-"),
  digits: long("1"),
  stars: long("* "),
  "almost an address": `${long("a@")}!`,
  "almost a duration": `${long("1h")}x`,
  "almost an image": `${long("registry.example/a/")}:`,
  "almost a tag": long("{{"),
  "almost a link": long("{@link "),
  quotes: long("\"'`"),
  newlines: long("\n"),
  backslashes: long("\\"),
  joiners: long("{\u2060"),
  emoji: long("\u{1F468}\u200D\u{1F469}"),
};

/** Where an author may write a text that argots looks into. */
const places: Readonly<Record<string, (text: string) => string>> = {
  "an argument": (text) => `show({ value: ${literal(text)} });`,
  "a comparison": (text) => `if (t === ${literal(text)}) show({});`,
  "the name of a task": (text) => `show({}, { name: ${literal(text)} });`,
  "a duration": (text) =>
    `show({}, { timeout: ${literal(text)}, retry: { limit: 1, backoff: { duration: ${literal(text)} } }, cache: { maxAge: ${literal(text)} } });`,
  "a quantity": (text) => `show({}, { resources: { cpu: ${literal(text)}, memory: ${literal(text)}, [${literal(text)}]: 1 } as any });`,
  "a label": (text) =>
    `show({}, { labels: { [${literal(text)}]: ${literal(text)} }, annotations: { [${literal(text)}]: ${literal(text)} }, nodeSelector: { [${literal(text)}]: ${literal(text)} } });`,
  "a variable": (text) => `show({}, { env: { [${literal(text)}]: ${literal(text)} } });`,
  "a mount path": (text) => `show({}, { volumes: { [${literal(text)}]: pvc(${literal(text)}) } });`,
  "an image": (text) => `show({}, { image: ${literal(text)} });`,
  "an unknown option": (text) => `show({}, { [${literal(text)}]: 1 } as any);`,
  "an unknown input": (text) => `show({ [${literal(text)}]: 1 } as any);`,
  "an unknown output": (text) => `show({ value: make({})[${literal(text)}] });`,
};

function inMakers(text: string): string {
  return `import { container, component, cron, pipeline, python, http, resource, suspend, template, templateRef } from "argots";
/** ${text.replaceAll("*/", "")}
 * @param ${text.replaceAll("*/", "").replaceAll("\n", " ")} */
const a = container(() => ({ image: ${literal(text)}, command: [${literal(text)}], workingDir: ${literal(text)} }));
const b = python<{ n: number }, number>(${literal(text)}, { image: ${literal(text)}, packages: [${literal(text)}] });
const c = http({ url: ${literal(text)}, method: ${literal(text)}, headers: { [${literal(text)}]: ${literal(text)} }, successCondition: ${literal(text)} });
const d = resource({ action: ${literal(text)} as any, manifest: ${literal(text)} });
const e = suspend({ duration: ${literal(text)} });
const f = templateRef<{ a: string }>({ name: ${literal(text)}, template: ${literal(text)} });
const g = template({ name: ${literal(text)}, container: { image: ${literal(text)} } } as any);
const h = component({ name: ${literal(text)}, image: ${literal(text)} }, ({ n }: { n: number }) => ${literal(text)});
export const main = pipeline({ name: ${literal(text)}, description: ${literal(text)}, namespace: ${literal(text)}, labels: { a: ${literal(text)} }, deadline: ${literal(text)} } as any, () => { a({}); b({ n: 1 }); c({}); d({}); e(); f({ a: "a" }); g({}); h({ n: 1 }); });
export const nightly = cron(main, { schedule: ${literal(text)}, timezone: ${literal(text)}, name: ${literal(text)} });
`;
}

const strange: Readonly<Record<string, string>> = {
  tags: "{{workflow.name}}",
  expressions: "{{=1+1}}",
  "tags in tags": "{{{{inputs.parameters.a}}}}",
  quotes: "a\"b'c`d",
  lines: "a\nb\r\nc\u2028d",
  "turned round": "\u202Egnp.exe\u202C\u2066evil\u2069",
  "nothing to see": "\u200B\u2060\uFEFF",
  controls: "\u0007\u001B[31mred\u001B[0m\u0008",
  NUL: "a\u0000b",
  "half a character": "\uD800",
  empty: "",
  blanks: "   ",
  "the way up": "../../../../etc/passwd",
  prototype: "__proto__",
  constructor: "constructor",
  emoji: "\u{1F600}",
  "another script": "\u0431\u043E\u043B\u044C\u0448\u043E\u0439",
  YAML: "!!python/object/apply:os.system [rm]\n---\n&a *a",
  shell: "$(rm -rf /); `id` && exit",
};

/** Data and names that are meant to be misunderstood. */
export const data: readonly Attack[] = [
  ...Object.entries(bombs).flatMap(([bomb, text]) => [
    ...Object.entries(places).map(([place, write]): Attack => ({
      name: `${place} of ${bomb}`,
      files: () => ({
        "main.pipeline.ts": `${head}import { pvc } from "argots";\nexport const main = pipeline(({ t = "a" }) => {\n${write(text)}\n});\n`,
      }),
    })),
    whole(`makers given ${bomb}`, () => ({ "main.pipeline.ts": inMakers(text) })),
  ]),
  ...Object.entries(strange).flatMap(([what, text]) => [
    ...Object.entries(places).map(([place, write]): Attack => ({
      name: `${place}: ${what}`,
      files: () => ({
        "main.pipeline.ts": `${head}import { pvc } from "argots";\nexport const main = pipeline(({ t = "a" }) => {\n${write(text)}\n});\n`,
      }),
    })),
    whole(`makers given ${what}`, () => ({ "main.pipeline.ts": inMakers(text) })),
  ]),

  inBody("a text of four megabytes", `show({ value: ${literal(long("a", 4_000_000))} });`),
  inBody("a list of two hundred thousand numbers", `show({ value: [${Array.from({ length: 200_000 }, (_, i) => i).join()}] });`, "ARG2094"),
  inBody(
    "a name of a hundred thousand letters",
    `const ${long("a", 100_000)} = make({}); show({ value: ${long("a", 100_000)}b });`,
    "ARG2002",
  ),
  whole(
    "a comment of two megabytes",
    `${head}/** ${long("{@link x} @param a - b ", 2_000_000)} */\nexport const main = pipeline(() => { show({}); });`,
  ),
  whole(
    "a line of half a megabyte",
    `${head}const a = 1;${long("  ;", 500_000)} export const main = pipeline(() => { show({ value: a }); });`,
  ),
  whole(
    "a file of ten megabytes",
    `${head}//${long("a", 10 * 1024 * 1024)}\nexport const main = pipeline(() => { show({}); });`,
    "ARG1004",
  ),
  whole(
    "JSON nested a hundred thousand deep",
    {
      "main.pipeline.ts": `${head}import data from "./data.json";\nexport const main = pipeline(() => { show({ value: data }); });`,
      "data.json": "[".repeat(100_000) + "]".repeat(100_000),
    },
    "ARG1011",
  ),
  whole(
    "JSON nested in objects",
    {
      "main.pipeline.ts": `${head}import data from "./data.json";\nexport const main = pipeline(() => { show({ value: data }); });`,
      "data.json": `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
    },
    "ARG1011",
  ),
  whole(
    "JSON of four megabytes",
    {
      "main.pipeline.ts": `${head}import data from "./data.json";\nexport const main = pipeline(() => { show({ value: data }); });`,
      "data.json": JSON.stringify(Array.from({ length: 400_000 }, (_, i) => i)),
    },
    "ARG2094",
  ),
  whole("JSON with half a character", {
    "main.pipeline.ts": `${head}import data from "./data.json";\nexport const main = pipeline(() => { show({ value: data }); });`,
    "data.json": '["\\ud800", "\\u0000", "{{workflow.name}}"]',
  }),
  inBody("JSON in a text, nested", `show({ value: JSON.parse("[".repeat(100000) + "]".repeat(100000)) });`, "ARG2026"),

  whole(
    "Python from outside of the project",
    `${head}const step = python<{ n: number }, number>("../../../../../../etc/passwd.py#f", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "ARG1001",
  ),
  whole(
    "Python that is no Python",
    `${head}const step = python<{ n: number }, number>("../../etc/passwd#f", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "ARG2114",
  ),
  whole("Python nested without measure", {
    "main.pipeline.ts": `${head}const step = python<{ n: number }, number>("./deep.py#step", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "deep.py": `def step(n: int) -> int:\n    return ${"(".repeat(20_000)}n${")".repeat(20_000)}\n`,
  }),
  whole("Python with a default nested without measure", {
    "main.pipeline.ts": `${head}const step = python<{ n?: number }, number>("./deep.py#step", { image });\nexport const main = pipeline(() => { step({}); });`,
    "deep.py": `def step(n: int = ${"(".repeat(5_000)}1${")".repeat(5_000)}) -> int:\n    return n\n`,
  }),
  whole("Python with a type nested without measure", {
    "main.pipeline.ts": `${head}const step = python<{ n: unknown }, number>("./deep.py#step", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "deep.py": `from typing import List\ndef step(n: ${"List[".repeat(5_000)}int${"]".repeat(5_000)}) -> int:\n    return 1\n`,
  }),
  whole(
    "Python that does not end",
    {
      "main.pipeline.ts": `${head}const step = python<{ n: number }, number>("./open.py#step", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
      "open.py": `def step(n: int) -> int:\n    """${long("a ", 500_000)}\n`,
    },
    "ARG3101",
  ),
  whole("Python indented without measure", {
    "main.pipeline.ts": `${head}const step = python<{ n: number }, number>("./deep.py#step", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "deep.py": `def step(n: int) -> int:\n${Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i + 1)}if n:`).join("\n")}\n${" ".repeat(1_001)}return n\n`,
  }),
  whole("Python of half a megabyte", {
    "main.pipeline.ts": `${head}const step = python<{ n: number }, number>("./long.py#step", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "long.py": `${long("x = 1\n", 500_000)}def step(n: int) -> int:\n    return n\n`,
  }),

  ...[
    "/etc/passwd",
    "/dev/zero",
    "/dev/stdin",
    "../../../../../../etc/passwd",
    "file:///etc/passwd",
    "https://example.com/evil.ts",
    "data:text/javascript,export const x = 1",
    ".",
    "..",
    "./",
    "./a\\..\\b",
    "./a\u0000b",
    "",
    " ",
    "./%2e%2e/x",
    "./?x",
    "./#x",
    "node:fs",
    "constructor",
    "__proto__",
  ].map((specifier) =>
    whole(
      `an import of ${literal(specifier)}`,
      `${head}import { x } from ${literal(specifier)};\nexport const main = pipeline(() => { show({ value: x }); });`,
      [
        "file:///etc/passwd",
        "https://example.com/evil.ts",
        "data:text/javascript,export const x = 1",
        "",
        " ",
        "node:fs",
        "constructor",
        "__proto__",
      ].includes(specifier)
        ? "ARG2092"
        : "ARG1007",
    ),
  ),
];
