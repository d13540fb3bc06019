import { expression, literal, type Context, type Type, type Variable } from "./random-expression.ts";
import { statements, values, type Maker } from "./random-statements.ts";
import type { Random } from "./random.ts";

export interface Program {
  readonly name: string;
  /** `pipeline`: a template of its own; `function`: inlined into its caller. */
  readonly kind: "pipeline" | "function";
  readonly text: string;
  /** How many results it returns: `r0`, `r1`, … */
  readonly results: number;
  readonly asynchronous: boolean;
  /** What its caller gives: expressions over the parameters of the whole. */
  readonly arguments: string;
}

/** The parameters of the pipeline that calls all programs, and edge values for them. */
export function parametersOf(random: Random): readonly (Variable & { readonly value: string })[] {
  const context: Context = { random, variables: [], depth: 0 };
  const types: readonly Type[] = [
    "number",
    "number",
    "number",
    "string",
    "string",
    "string",
    "boolean",
    "boolean",
    "mode",
    "number[]",
    "number[]",
    "string[]",
    "string[]",
    "setting",
    "setting[]",
  ];
  return types.map((type, position) => ({ name: `g${position}`, type, value: literal(type, context) }));
}

export function program(name: string, random: Random, globals: readonly Variable[], only?: "expressions"): Program {
  const kind = random.chance(0.5) ? "pipeline" : "function";
  const parameters: Variable[] = [];
  const given: string[] = [];
  const declared: string[] = [];
  const outer: Context = { random, variables: globals, depth: 1 };
  for (let position = 0; position < 4 + random.below(5); position++) {
    const type = random.pick<Type>([
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
    ]);
    const parameter = `p${position}`;
    parameters.push({ name: parameter, type });
    declared.push(`${parameter}${type.endsWith("?") ? "?" : ""}: ${typeText(type)}`);
    if (!type.endsWith("?")) given.push(`${parameter}: ${expression(type, outer)}`);
    else if (random.chance(0.5)) given.push(`${parameter}: ${expression(type.slice(0, -1) as Type, outer)}`);
  }
  const maker: Maker = { random, program: name, names: 0, loops: 0, statements: 0, asynchronous: false };
  const context: Context = { random, variables: parameters, depth: 3 };
  const body: string[] = [];
  const variables = only ? values(context, maker, body) : statements(2 + random.below(4), context, maker, body);
  const results = Array.from({ length: only ? 20 : 2 + random.below(3) }, (_, position) => {
    const type = random.pick<Type>(["number", "string", "boolean", "number[]", "string[]", "setting", "setting[]", "boolean[]"]);
    return `r${position}: ${expression(type, { random, variables, depth: 3 })}`;
  });
  const head = `({ ${parameters.map((parameter) => parameter.name).join(", ")} }: { ${declared.join("; ")} })`;
  const text = [`${head} => {`, ...body.map((line) => `  ${line}`), `  return { ${results.join(", ")} };`, "}"].join("\n");
  const async = maker.asynchronous ? "async " : "";
  return {
    name,
    kind,
    results: results.length,
    asynchronous: maker.asynchronous,
    text:
      kind === "pipeline"
        ? `export const ${name} = pipeline({ name: "${name}" }, ${async}${text});`
        : `export const ${name} = ${async}${text};`,
    arguments: `{ ${given.join(", ")} }`,
  };
}

function typeText(type: Type): string {
  switch (type) {
    case "mode":
      return '"fast" | "exact" | "none"';
    case "setting":
      return "Setting";
    case "setting[]":
      return "Setting[]";
    default:
      return type.replace("?", "");
  }
}
