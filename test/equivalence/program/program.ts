import type { Json } from "../../../src/graph/types.ts";
import { returned } from "./calls.ts";
import { choosing, type Random } from "./choices.ts";
import { literalValue } from "./literals.ts";
import { block } from "./statements.ts";
import { value } from "./tasks.ts";
import type { FunctionHead, Maker, Place, Returns, Type, ValueType, Variable } from "./scope.ts";
import type { FailingTree, FunctionTree, ProgramTree } from "./tree.ts";

/** A pipeline as TypeScript, after the prelude; what it is run with; and which of its calls fail. */
export interface Program {
  /** Of the export. */
  readonly name: string;
  readonly text: string;
  readonly inputs: Readonly<Record<string, Json>>;
  readonly failing: readonly FailingCalls[];
  readonly pace: string;
}

export interface FailingCalls {
  readonly at: string;
  readonly how: FailingTree["how"];
  readonly which: FailingTree["which"];
}

const parameterTypes: readonly ValueType[] = [
  "number",
  "string",
  "boolean",
  "mode",
  "number[]",
  "string[]",
  "setting",
  "setting[]",
  "number?",
  "string?",
];
const resultTypes: readonly Type[] = [
  "number",
  "string",
  "boolean",
  "number[]",
  "string[]",
  "setting",
  "setting[]",
  "boolean[]",
  "dataset",
  "model",
];

export function printProgram(tree: ProgramTree, name: string): Program {
  const maker: Maker = { name, names: 0, labels: 0, statements: 0, functions: [] };
  const functions = tree.functions.map((one, position) => printFunction(one, `${name}f${position}`, maker));
  const parameters = tree.parameters.map((choice, position) => parameterOf(choice, position, always[position] ?? parameterTypes));
  const returns: Returns = { kind: "results", types: tree.results.map((choice) => choosing([choice]).pick(resultTypes)) };
  const place = placeIn(maker, parameters, choosing([]), returns, true);
  const end = (here: Place): readonly string[] => {
    const text = returned(returns, { ...here, random: choosing(tree.results), depth: 1 });
    return text === undefined || text === "return;" ? [] : [text];
  };
  const body = block(tree.body, place, end);
  const names = parameters.map(({ name, fallback }) => (fallback === undefined ? name : `${name} = ${fallback}`));
  const types = parameters.map(
    ({ name, type, isGiven, fallback }) => `${name}${fallback === undefined && isGiven === "must" ? "" : "?"}: ${typeText(type)}`,
  );
  const head = parameters.length === 0 ? "()" : `({ ${names.join(", ")} }: { ${types.join("; ")} })`;
  const text = [...functions, `export const ${name} = pipeline({ name: "${name}" }, async ${head} => {`, ...body, "});"].join("\n");
  const given = parameters.filter(({ isGiven }) => isGiven !== "no").map(({ name, json }) => [name, json] as const);
  return { name, text, inputs: Object.fromEntries(given), failing: failingCalls(tree.failing, maker), pace: `${tree.pace}` };
}

/** What conditions and loops are made of is there in every program. */
const always: readonly (readonly ValueType[])[] = [["boolean"], ["number"], ["number[]", "string[]"]];

interface Parameter extends Variable {
  readonly type: ValueType;
  readonly json: Json;
  /** The text of its default. */
  readonly fallback?: string;
  readonly isGiven: "must" | "yes" | "no";
}

function parameterOf(choice: number, position: number, types: readonly ValueType[]): Parameter {
  const random = choosing([choice, choice >> 3, choice >> 5, choice >> 7, choice >> 2, choice >> 9, choice >> 4, choice >> 6]);
  const type = random.pick(types);
  const name = `p${position}`;
  const json = literalValue(type, random);
  if (type.endsWith("?")) return { name, type, json, isGiven: random.chance(0.5) ? "yes" : "no" };
  if (random.chance(0.3)) return { name, type, json, isGiven: "must" };
  return { name, type, json, fallback: JSON.stringify(literalValue(type, random)), isGiven: random.chance(0.5) ? "yes" : "no" };
}

function typeText(type: Type): string {
  switch (type) {
    case "mode":
      return "Mode";
    case "setting":
      return "Setting";
    case "setting[]":
      return "Setting[]";
    default:
      return type.replace("?", "");
  }
}

function placeIn(maker: Maker, variables: readonly Variable[], random: Random, returns: Returns, canAwait: boolean): Place {
  const plain = variables.map(({ name, type }) => ({ name, type }));
  return { maker, variables: plain, random, depth: 1, loops: 0, canAwait, leaves: [], returns, isParallel: false };
}

function printFunction({ head, body }: FunctionTree, name: string, maker: Maker): string {
  const random = choosing(head);
  const kind = random.pick<FunctionHead["kind"]>(["function", "async function", "pipeline", "recursion"]);
  const types = parameterTypes.filter((type) => !type.endsWith("?"));
  const parameters = Array.from({ length: 2 + random.below(2) }, (_, position) => ({
    name: `a${position}`,
    type: random.pick(always[position] ?? types),
  }));
  const result = random.pick<ValueType>(["number", "string", "boolean", "number[]"]);
  const depth: readonly Variable[] = kind === "recursion" ? [{ name: "depth", type: "number" }] : [];
  const all = [...depth, ...parameters];
  const place = placeIn(maker, all, random, { kind: "value", type: result }, kind === "async function");
  const lines = block(body, place, (end) => {
    const last = { ...end, random };
    const plain = `return ${value(result, last)};`;
    if (kind !== "recursion") return [plain];
    const next = parameters.map((one) => `${one.name}: ${value(one.type as ValueType, last)}`);
    return [
      `if (depth >= ${1 + random.below(2)} || ${value("boolean", last)}) ${plain}`,
      `return ${name}({ depth: depth + 1, ${next.join(", ")} });`,
    ];
  });
  const declared = all.map((one) => `${one.name}: ${typeText(one.type)}`);
  maker.functions.push({ name, kind, parameters, result });
  const isPipeline = kind === "pipeline" || kind === "recursion";
  const pattern = `({ ${all.map((one) => one.name).join(", ")} }: { ${declared.join("; ")} })`;
  const opening = isPipeline
    ? `const ${name} = pipeline({ name: "${name}" }, ${pattern}${kind === "recursion" ? `: ${typeText(result)}` : ""} => {`
    : `const ${name} = ${kind === "async function" ? "async " : ""}(${declared.join(", ")}) => {`;
  return [opening, ...lines, isPipeline ? "});" : "};"].join("\n");
}

function failingCalls(trees: readonly FailingTree[], { labels }: Maker): readonly FailingCalls[] {
  return labels === 0 ? [] : trees.map(({ label, how, which }) => ({ at: `${1 + (label % labels)}`, how, which }));
}
