import type { InputDeclaration } from "../../graph/graph.ts";
import type { ValueType } from "../../graph/types.ts";
import { key, type LauncherInput } from "./launcher-text.ts";

export interface Reading {
  readonly lines: readonly string[];
  /** Of node:fs. */
  readonly files: readonly string[];
  /** What the function is called with. */
  readonly arguments: readonly string[];
}

/** Reads the one file in which all parameters come: `[{"name": "x", "value": "text"}, …]`. */
export function readingLines({ inputs, outputs }: LauncherInput): Reading {
  const hasOutputs = outputs.some(({ type }) => type.kind === "artifact");
  if (inputs.length === 0) return { lines: [], files: [], arguments: hasOutputs ? ["{}"] : [] };
  const files = new Set<string>();
  const entries = inputs.map((input) => `  ${key(input.name)}: ${readExpression(input, files)},`);
  const lines = ["const inputs = {", ...entries, "};"];
  if (inputs.some(({ optional }) => optional))
    lines.push("for (const name in inputs) if (inputs[name] === undefined) delete inputs[name];");
  const body = lines.join("\n");
  const needsGiven = body.includes("read(") || body.includes("metadata(");
  if (needsGiven) files.add("readFileSync");
  return { lines: [...(needsGiven ? givenLines(body) : []), ...lines], files: [...files], arguments: ["inputs"] };
}

function readExpression(input: InputDeclaration, files: Set<string>): string {
  const { name, type, optional } = input;
  const quoted = JSON.stringify(name);
  if (type.kind !== "artifact") return `read(${quoted}, ${decoder(type)}${optional ? ", true" : ""})`;
  const path = JSON.stringify(`/tmp/inputs/${name}`);
  const handle = `{ name: ${quoted}, path: ${path}, uri: ${path}, metadata: ${input.metadata === true ? `metadata(${quoted})` : "{}"} }`;
  if (!optional) return handle;
  files.add("existsSync");
  return `existsSync(${path}) ? ${handle} : undefined`;
}

/** The name of the function that makes a value of this type of its text. */
function decoder(type: ValueType): "string" | "number" | "boolean" | "any" | "texts" | "json" {
  if (type.kind === "string" || type.kind === "number" || type.kind === "boolean") return type.kind;
  if (type.kind === "list" && type.element.kind === "string") return "texts";
  return type.kind === "json" ? "any" : "json";
}

const decoders: Readonly<Record<string, readonly string[]>> = {
  string: ["const string = (text) => text;"],
  number: [
    "const number = (text) => {",
    "  const value = Number(text);",
    '  if (text.trim() === "" || !Number.isFinite(value)) throw new Error("not a number");',
    "  return value;",
    "};",
  ],
  boolean: [
    "const boolean = (text) => {",
    '  if (!/^(true|false)$/i.test(text)) throw new Error("neither true nor false");',
    '  return text.toLowerCase() === "true";',
    "};",
  ],
  json: ["const json = (text) => JSON.parse(text);"],
  // Where all texts that a loop gave are JSON objects or lists, Argo puts these into the list instead (controller.md 20).
  texts: ['const texts = (text) => JSON.parse(text).map((one) => (typeof one === "string" ? one : JSON.stringify(one)));'],
  // Of a value that may be anything, a person who starts the workflow may have left out the quotes.
  any: ["const any = (text) => {", "  try {", "    return JSON.parse(text);", "  } catch {", "    return text;", "  }", "};"],
};

function givenLines(body: string): readonly string[] {
  const used = Object.keys(decoders).filter((name) => new RegExp(`, ${name}\\b`).test(body));
  const read = [
    ...used.flatMap((name) => decoders[name]!),
    "const read = (name, decode, optional) => {",
    "  const text = given.get(name);",
    "  if (text === undefined) {",
    "    if (!optional) fail(`the input ${name} is missing`);",
    "    return undefined;",
    "  }",
    "  try {",
    "    return decode(text);",
    "  } catch (error) {",
    "    return fail(`the input ${name} cannot be ${JSON.stringify(text.slice(0, 200))}: ${error.message}`);",
    "  }",
    "};",
  ];
  return [
    'const entries = JSON.parse(readFileSync("/tmp/argots/parameters.json", "utf8"));',
    "// A lone word joiner is what an optional input holds that was not given.",
    String.raw`const present = entries.filter(({ value }) => value !== undefined && value !== "\u2060");`,
    "const given = new Map(present.map(({ name, value }) => [name, unguard(value)]));",
    ...(used.length > 0 ? read : []),
    ...(body.includes("metadata(") ? ['const metadata = (name) => JSON.parse(given.get(`${name}-metadata`) ?? "{}").metadata ?? {};'] : []),
  ];
}
