import * as fs from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { argoVersions } from "../../src/argo/version.ts";
import { manifestKinds, reporterNames } from "../../src/cli/choices.ts";
import { checkJson } from "../../src/cli/configuration/check-json.ts";
import { loadConfiguration } from "../../src/cli/configuration/configuration.ts";
import { readJson, toJson } from "../../src/cli/configuration/read-json.ts";
import { configurationSchema, resolveSchema, type Schema } from "../../src/cli/configuration/schema.ts";
import type { Json } from "../../src/graph/types.ts";
import { runIn, temporaryProject } from "./support.ts";

/** The diagnostics of a configuration: `line:column code text (hint)`. */
async function complaints(text: string): Promise<string[]> {
  const root = temporaryProject({ "argots.json": text, "a.pipeline.ts": "pipeline a" });
  const { exitCode, stderr, context } = await runIn(root, "compile -o - --reporter concise");
  expect(exitCode).toBe(stderr === "" ? 0 : 2);
  if (stderr !== "") expect(context.compiled).toEqual([]);
  return stderr.split("\n").filter((line) => line.startsWith("argots.json"));
}

describe("argots.json", () => {
  test("may have comments, a byte order mark and a last comma", async () => {
    expect(await complaints('\uFEFF{\n  // why\n  "as": "template", /* and\n more */\n}\n')).toEqual([]);
  });

  test.each([
    ['{ "otuput": "x" }', "argots.json:1:3: error ARG5033: `otuput` is not a key of `argots.json`. (hint: did you mean `output`?)"],
    [
      '{ "output": 3 }',
      'argots.json:1:13: error ARG5035: `output` must be a text that is not empty, and this is `3`. (hint: for example `"manifests"`.)',
    ],
    [
      '{\n  "as": "templat"\n}',
      'argots.json:2:9: error ARG5035: `as` must be `"workflow"`, `"template"` or `"cluster-template"`, and this is `"templat"`. (hint: did you mean `"template"`?)',
    ],
    ['{ "argoVersion": 4.1 }', "argots.json:1:18: error ARG5035: `argoVersion` must be"],
    ['{ "pipelines": "x" }', 'argots.json:1:16: error ARG5035: `pipelines` must be a list that is not empty, and this is `"x"`.'],
    ['{ "pipelines": [] }', "argots.json:1:16: error ARG5035: `pipelines` must be a list that is not empty, and this is an empty list."],
    ['{ "pipelines": ["x", 1] }', "argots.json:1:22: error ARG5035: `pipelines[1]` must be a text that is not empty, and this is `1`."],
    ['{ "kustomize": "yes" }', "argots.json:1:16: error ARG5035: `kustomize` must be `true` or `false`"],
    ['{ "define": { "A": 1 } }', "argots.json:1:20: error ARG5035: `define.A` must be a text"],
    ['{ "define": { "1A": "x" } }', "argots.json:1:15: error ARG5033: `1A` is not a key of `define`. (hint: a name is made of letters"],
    [
      '{ "as": "template", "as": "workflow" }',
      "argots.json:1:21: error ARG5034: `as` stands twice in the same object. (hint: keep one of them; the first is on line 1.)",
    ],
    ["[]", "argots.json:1:1: error ARG5035: `argots.json` must be an object, and this is an empty list."],
    [
      '{ "defaults": { "retyr": 2 } }',
      "argots.json:1:17: error ARG5033: `retyr` is not a key of `defaults`. (hint: did you mean `retry`?)",
    ],
    [
      '{ "defaults": { "retry": "2" } }',
      'argots.json:1:26: error ARG5035: `defaults.retry` must be a whole number of at least 0, `false` or an object, and this is `"2"`. (hint: for example `2`.)',
    ],
    ['{ "defaults": { "retry": true } }', "argots.json:1:26: error ARG5035: `defaults.retry` must be"],
    [
      '{ "defaults": { "retry": { "limt": 2 } } }',
      "argots.json:1:28: error ARG5033: `limt` is not a key of `defaults.retry`. (hint: did you mean `limit`?)",
    ],
    [
      '{ "defaults": { "timeout": "30" } }',
      'argots.json:1:28: error ARG5035: `defaults.timeout` must be a duration with a unit, and this is `"30"`. (hint: for example `"30m"`.)',
    ],
    [
      '{ "defaults": { "env": { "A": { "kind": "secret", "name": "s" } } } }',
      "argots.json:1:31: error ARG5036: `key` is missing in `defaults.env.A`.",
    ],
    [
      '{ "defaults": { "env": { "A": { "kind": "secert" } } } }',
      'argots.json:1:41: error ARG5035: `defaults.env.A.kind` must be `"secret"`, `"config-map"` or `"field"`, and this is `"secert"`. (hint: did you mean `"secret"`?)',
    ],
    [
      '{ "defaults": { "volumes": { "/data": { "claim": "x" } } } }',
      'argots.json:1:39: error ARG5036: `kind` is missing in `defaults.volumes["/data"]`.',
    ],
    [
      '{ "defaults": { "volumes": { "data": { "kind": "pvc", "claim": "x" } } } }',
      "argots.json:1:30: error ARG5033: `data` is not a key of `defaults.volumes`. (hint: a mount path begins with a slash.)",
    ],
    ["", "argots.json:1:1: error ARG5032: This is not JSON: the file is empty. (hint: write at least `{}`.)"],
    [
      "{ as: 1 }",
      'argots.json:1:3: error ARG5032: This is not JSON: the key `as` is not in double quotes. (hint: write `"as"`, with the quotes around it.)',
    ],
    [
      "{ \"as\": 'template' }",
      "argots.json:1:9: error ARG5032: This is not JSON: `'template'` is not a JSON value. (hint: write it in double quotes: `\"template\"`.)",
    ],
    ['{ "as" "x" }', 'argots.json:1:8: error ARG5032: This is not JSON: a colon is expected behind the key `as`, not `"`.'],
    [
      '{\n  "as": "template"\n  "output": "x"\n}',
      'argots.json:3:3: error ARG5032: This is not JSON: a comma or `}` is expected here, not `"`.',
    ],
    ['{ "as": "template', 'argots.json:1:9: error ARG5032: This is not JSON: the closing `"` of this text is missing.'],
    ['{ "as": "template" } x', "argots.json:1:22: error ARG5032: This is not JSON: `x` follows the end of the document."],
    ['{ "as": , }', "argots.json:1:9: error ARG5032: This is not JSON: a value is expected here, not `,`."],
    ['{ "as": "a\\q" }', "argots.json:1:9: error ARG5032: This is not JSON: this text holds an escape"],
    ["{ /* ", "argots.json:1:3: error ARG5032: This is not JSON: the end `*/` of this comment is missing."],
    ["[".repeat(300), "argots.json:1:201: error ARG5032: This is not JSON: it is nested more than 200 deep."],
    ['{ "kustomize": 01 }', "argots.json:1:16: error ARG5032: This is not JSON: `01` is not a JSON value. (hint: write numbers like"],
  ])("refuses %s", async (text, expected) => {
    const [first] = await complaints(text);
    expect(first?.slice(0, expected.length)).toBe(expected);
  });

  test("everything wrong in it is reported", async () => {
    expect(await complaints('{ "a": 1, "output": 2, "defaults": { "b": 3, "image": 4 } }')).toHaveLength(4);
  });

  test("is found upwards, but not beyond the repository", () => {
    const root = temporaryProject({ "argots.json": "{}", "inner/.git/HEAD": "", "inner/a/x": "", "plain/a/x": "" });
    expect(loadConfiguration(`${root}/plain/a`, undefined, fs).path).toBe(`${root}/argots.json`);
    expect(loadConfiguration(`${root}/inner/a`, undefined, fs)).toEqual({ root: `${root}/inner/a`, configuration: {}, diagnostics: [] });
  });

  test("can be named; one that is not there, or no file, is refused", async () => {
    const root = temporaryProject({ "ci/other.json": '{ "output": "out" }', "ci/a.pipeline.ts": "pipeline a" });
    expect((await runIn(root, "compile --config ci/other.json")).stderr).toBe("ci/out/a.yaml  written\n");
    expect(await runIn(root, "compile --config nope.json")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("ARG5030") });
    expect(await runIn(root, "compile --config ci")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("ARG5031") });
  });

  test("says how its own mistakes are to be printed when a flag does", async () => {
    const root = temporaryProject({ "argots.json": '{ "nope": 1 }' });
    const { stdout } = await runIn(root, "check --reporter json");
    expect(JSON.parse(stdout).diagnostics[0]).toMatchObject({ code: "ARG5033", file: "argots.json", line: 1, column: 3, endColumn: 9 });
  });
});

describe("reading JSON", () => {
  test("gives what JSON.parse gives, however it is laid out", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const node = readJson(text, "x.json");
        expect("problem" in node ? node : toJson(node)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("never throws, and agrees with JSON.parse on what is JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}[]\",:'\\ \n019.-etrufalsn/*u") }), (text) => {
        const node = readJson(text, "x.json");
        let parsed: unknown;
        try {
          parsed = JSON.parse(text);
        } catch {
          return;
        }
        expect("problem" in node ? node : toJson(node)).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("schemas/argots.json", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(fs.readFileSync("schemas/argots.json", "utf8")) as object);
  const accepts = (value: Json) => {
    const problems: string[] = [];
    const node = readJson(JSON.stringify(value), "argots.json");
    if (!("problem" in node)) checkJson(node, configurationSchema, "", (message) => problems.push(message.text));
    return problems.length === 0;
  };

  /** Every schema in the file with the path to it. */
  function* schemas(schema: Schema, path: string): Generator<[string, Schema]> {
    yield [path, schema];
    for (const [key, child] of Object.entries(schema.properties ?? {})) yield* schemas(child, `${path}/properties/${key}`);
    for (const key of ["items", "additionalProperties", "propertyNames"] as const) {
      const child = schema[key];
      if (typeof child === "object") yield* schemas(child, `${path}/${key}`);
    }
    for (const [index, child] of (schema.anyOf ?? []).entries()) yield* schemas(child, `${path}/anyOf/${index}`);
  }
  const all = [
    ...schemas(configurationSchema, "#"),
    ...Object.entries(configurationSchema.$defs).flatMap(([name, schema]) => [...schemas(schema, `#/$defs/${name}`)]),
  ];

  test("uses only keywords that argots checks", () => {
    const known = new Set(
      "$ref title description default examples type enum const pattern minLength minimum properties additionalProperties propertyNames required items minItems anyOf".split(
        " ",
      ),
    );
    for (const [path, schema] of all) {
      const extra = Object.keys(schema).filter((key) => !known.has(key) && !(path === "#" && (key === "$schema" || key === "$defs")));
      expect([path, extra]).toEqual([path, []]);
    }
  });

  test("describes every key, and every example and default is valid", () => {
    for (const [path, schema] of all) {
      for (const [key, child] of Object.entries(schema.properties ?? {})) {
        if (key !== "kind")
          expect([`${path}/${key}`, resolveSchema(child).description]).toEqual([`${path}/${key}`, expect.stringMatching(/\.$/)]);
      }
      const values = [...(schema.examples ?? []), ...(schema.default === undefined ? [] : [schema.default])];
      for (const value of values) {
        const problems: string[] = [];
        const node = readJson(JSON.stringify(value), "x.json");
        if (!("problem" in node)) checkJson(node, schema, "x", (message) => problems.push(message.text));
        expect([path, value, problems]).toEqual([path, value, []]);
      }
    }
  });

  test("knows the values that the flags know", () => {
    const { properties } = configurationSchema;
    expect(properties!.as!.enum).toEqual(manifestKinds);
    expect(properties!.argoVersion!.enum).toEqual(argoVersions);
    expect(properties!.reporter!.enum).toEqual(reporterNames);
  });

  test("means to a JSON schema validator what it means to argots", () => {
    const keys = ["as", "output", "pipelines", "define", "kustomize", "defaults", "argoVersion", "nope"];
    const options = Object.keys(configurationSchema.$defs.taskOptions!.properties!);
    const examples = all.flatMap(([, schema]) => [...(schema.examples ?? []), ...(schema.enum ?? [])]);
    const value = fc.oneof(fc.constantFrom(...examples), fc.constantFrom<Json>(null, true, -1, 2, "", "30m", [], {}));
    const defaults = fc.dictionary(fc.constantFrom(...options, "nope"), value, { maxKeys: 3 });
    const configuration = fc.dictionary(fc.constantFrom(...keys), fc.oneof(value, defaults), { maxKeys: 3 });
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(configuration, (candidate) => {
        const valid = validate(candidate);
        seen[valid ? "valid" : "invalid"]++;
        expect([candidate, accepts(candidate)]).toEqual([candidate, valid]);
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(50);
  });
});
