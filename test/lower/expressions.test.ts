import { expect, it, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import { evaluateInArgo, oracle } from "./oracle.ts";

const parameters = { n: "2.5", flag: "true", t: "{b", xs: "[1,2.5]", o: '{"b":1,"a":{"c":2}}' };

/** An expression over parameters, what it becomes, and its text for the values above. */
const cases: readonly (readonly [string, string, string])[] = [
  // Go's maps have no order.
  ["Object.keys(o)", "toJson(sort(keys(fromJSON(inputs.parameters.o))))", '["a","b"]'],
  ["Object.values(o)", "toJson(map(sort(keys(fromJSON(inputs.parameters.o))), fromJSON(inputs.parameters.o)[#]))", '[{"c":2},1]'],
  // expr-lang believes these numbers whole.
  ["Math.min(2, n) === 2", "float(min(2, asFloat(inputs.parameters.n))) == 2", "true"],
  ["Math.max(2, ...xs) !== 2", "float(max(2, fromJSON(inputs.parameters.xs))) != 2", "true"],
  [
    "xs.map((x) => (flag ? 1 : x)).some((x) => x === 2)",
    "any(map(fromJSON(inputs.parameters.xs), inputs.parameters.flag == 'true' ? 1 : #), float(#) == 2)",
    "false",
  ],
  // Two braces that come together.
  [
    '["a{", "x"].join(t)',
    'replace(replace(toJson(join([\'a{\', \'x\'], inputs.parameters.t)), "{{", "{\\u2060{"), "{{", "{\\u2060{")',
    '"a{\u2060{bx"',
  ],
];

function printed(expression: string): string {
  const source = `import { component, pipeline, type Json } from "argots";
const take = component({ image: "a:1" }, ({ value }: { value: Json }) => { console.log(value); });
export const main = pipeline(({ n, flag, t, xs, o }: { n: number; flag: boolean; t: string; xs: number[]; o: Record<string, Json> }) => {
  take({ value: ${expression} });
  take({ value: [n, flag, t, xs, o] });
});
`;
  const { manifests, diagnostics } = compile(["main.ts"], {
    root: "/project",
    fileSystem: memoryFileSystem({ "/project/main.ts": source }),
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { templates } = manifests[0]!.documents[0]!["spec"] as unknown as { templates: { dag?: { tasks: Task[] } }[] };
  const task = templates.flatMap(({ dag }) => dag?.tasks ?? []).find(({ template }) => template === "take");
  const text = task!.arguments.parameters[0]!.value;
  return /^\{\{= ([\s\S]*) \}\}$/.exec(text)![1]!;
}

interface Task {
  readonly template: string;
  readonly arguments: { readonly parameters: readonly { readonly value: string }[] };
}

test.each(cases)("%s", (expression, expected) => {
  const text = printed(expression);
  expect(text).toContain(expected);
});

it("means that in Argo", () => {
  if (oracle === undefined) return;
  const env = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`inputs.parameters.${name}`, value]));
  const outcomes = evaluateInArgo(cases.map(([expression]) => ({ expr: printed(expression), env })));
  expect(outcomes.map(({ result }) => result)).toEqual(cases.map(([, , text]) => text));
});
