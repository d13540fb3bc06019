import { expression, type Context, type Type, type Variable } from "./random-expression.ts";
import type { Random } from "./random.ts";

const components = [
  { name: "num", type: "number" },
  { name: "str", type: "string" },
  { name: "bool", type: "boolean" },
  { name: "nums", type: "number[]" },
  { name: "strs", type: "string[]" },
  { name: "set", type: "setting" },
  { name: "sets", type: "setting[]" },
] as const;

/** One program that is being made. */
export interface Maker {
  readonly random: Random;
  readonly program: string;
  names: number;
  /** How many loops are around. */
  loops: number;
  statements: number;
  asynchronous: boolean;
}

/** One task for every type: what only the run knows, beside parameters. */
export function values(context: Context, maker: Maker, lines: string[]): readonly Variable[] {
  let { variables } = context;
  for (const kind of ["task", "task", "pair"]) variables = [...makers[kind]!({ ...context, variables }, maker, lines), ...variables];
  return variables;
}

/** Adds statements, and gives the variables that they leave behind. */
export function statements(count: number, context: Context, maker: Maker, lines: string[]): readonly Variable[] {
  let variables = context.variables;
  for (let done = 0; done < count; done++) {
    const made = statement({ ...context, variables }, maker, lines);
    variables = [...made, ...made, ...variables];
  }
  return variables;
}

function statement(context: Context, maker: Maker, lines: string[]): readonly Variable[] {
  const { random } = context;
  maker.statements++;
  const kinds = [
    "task",
    "task",
    "pair",
    "value",
    "if",
    "ifElse",
    "for",
    "map",
    "mapBlock",
    "throttled",
    "sub",
    "each",
    "and",
    "maybe",
    "after",
  ];
  const kind = random.pick(
    maker.statements > 12 ? ["task", "value"] : maker.loops >= 2 ? kinds.filter((name) => !/for|map|throttled|each/i.test(name)) : kinds,
  );
  return makers[kind]!(context, maker, lines);
}

const fresh = (maker: Maker): string => `v${++maker.names}`;
const at = (maker: Maker): string => `at: "${maker.program}.${++maker.names}"`;

type StatementMaker = (context: Context, maker: Maker, lines: string[]) => readonly Variable[];

function call(context: Context, maker: Maker): { readonly text: string; readonly type: Type } {
  const { name, type } = context.random.pick(components);
  if (name === "set") {
    const [count, label, on] = [expression("number", context), expression("string", context), expression("boolean", context)];
    return { text: `set({ ${at(maker)}, count: ${count}, label: ${label}, on: ${on} }${waiting(maker)})`, type };
  }
  return { text: `${name}({ ${at(maker)}, x: ${expression(type, context)} }${waiting(maker)})`, type };
}

/** Order is asked for now and then. */
function waiting(_maker: Maker): string {
  return "";
}

function block(context: Context, maker: Maker, lines: string[]): void {
  const inner: string[] = [];
  statements(1 + context.random.below(2), { ...context, depth: Math.max(1, context.depth - 1) }, maker, inner);
  lines.push(...inner.map((line) => `  ${line}`));
}

const listTypes = { "number[]": "number", "string[]": "string", "setting[]": "setting" } as const;

/** A list to go over: short, because iterations multiply. */
function items(context: Context): { readonly text: string; readonly element: Type } {
  const type = context.random.pick(["number[]", "string[]", "setting[]"] as const);
  const list = expression(type, { ...context, depth: Math.min(2, context.depth) });
  return { text: /^\w+$/.test(list) ? list : `(${list})`, element: listTypes[type] };
}

const makers: Readonly<Record<string, StatementMaker>> = {
  task: (context, maker, lines) => {
    const name = fresh(maker);
    const { text, type } = call(context, maker);
    const awaited = maker.loops === 0 && context.random.chance(0.15);
    if (awaited) maker.asynchronous = true;
    lines.push(`const ${name} = ${awaited ? "await " : ""}${text};`);
    return [{ name, type }];
  },
  pair: (context, maker, lines) => {
    const names = [fresh(maker), fresh(maker), fresh(maker)];
    const inputs = `{ ${at(maker)}, n: ${expression("number", context)}, s: ${expression("string", context)}, b: ${expression("boolean", context)} }`;
    lines.push(`const { n: ${names[0]}, s: ${names[1]}, b: ${names[2]} } = pair(${inputs});`);
    return [
      { name: names[0]!, type: "number" },
      { name: names[1]!, type: "string" },
      { name: names[2]!, type: "boolean" },
    ];
  },
  value: (context, maker, lines) => {
    const name = fresh(maker);
    const type = context.random.pick<Type>(["number", "string", "boolean", "number[]", "string[]", "setting", "setting[]"]);
    lines.push(`const ${name} = ${expression(type, context)};`);
    return [{ name, type }];
  },
  if: (context, maker, lines) => {
    lines.push(`if (${expression("boolean", context)}) {`);
    block(context, maker, lines);
    lines.push("}");
    return [];
  },
  ifElse: (context, maker, lines) => {
    lines.push(`if (${expression("boolean", context)}) {`);
    block(context, maker, lines);
    if (context.random.chance(0.5)) {
      lines.push(`} else if (${expression("boolean", context)}) {`);
      block(context, maker, lines);
    }
    lines.push("} else {");
    block(context, maker, lines);
    lines.push("}");
    return [];
  },
  for: (context, maker, lines) => {
    const item = fresh(maker);
    const { text, element } = items(context);
    const position = context.random.chance(0.05) ? fresh(maker) : undefined;
    lines.push(position ? `for (const [${position}, ${item}] of ${text}.entries()) {` : `for (const ${item} of ${text}) {`);
    maker.loops++;
    const inner: readonly Variable[] = [{ name: item, type: element }, ...(position ? [{ name: position, type: "number" as const }] : [])];
    block({ ...context, variables: [...inner, ...inner, ...context.variables] }, maker, lines);
    maker.loops--;
    lines.push("}");
    return [];
  },
  map: (context, maker, lines) => {
    const name = fresh(maker);
    const { text, type, head } = mapping(context, maker);
    const single = context.random.pick(components.slice(0, 2));
    lines.push(
      `const ${name} = ${text}.map(${head.text} => ${single.name}({ ${at(maker)}, x: ${expression(single.type, head.context)} }));`,
    );
    void type;
    return [{ name, type: `${single.type}[]` as Type }];
  },
  throttled: (context, maker, lines) => {
    const name = fresh(maker);
    const { text, head } = mapping(context, maker);
    lines.push(
      `const ${name} = map(${text}, ${head.text} => num({ ${at(maker)}, x: ${expression("number", head.context)} }), { concurrency: ${context.random.pick([1, 2, 3])} });`,
    );
    return [{ name, type: "number[]" }];
  },
  mapBlock: (context, maker, lines) => {
    const name = fresh(maker);
    const { text, head } = mapping(context, maker);
    lines.push(`const ${name} = ${text}.map(${head.text} => {`);
    maker.loops++;
    const inner: string[] = [];
    const variables = statements(1 + context.random.below(3), { ...head.context, depth: 2 }, maker, inner);
    maker.loops--;
    const type = context.random.pick<Type>(["number", "string", "boolean", "setting"]);
    lines.push(...inner.map((line) => `  ${line}`), `  return ${expression(type, { ...context, variables, depth: 1 })};`, "});");
    return [{ name, type: `${type}[]` as Type }];
  },
  sub: (context, maker, lines) => {
    const names = [fresh(maker), fresh(maker), fresh(maker)];
    const { random } = context;
    const more = [
      ...(random.chance(0.5) ? [`by: ${expression("number", context)}`] : []),
      ...(random.chance(0.5) ? [`label: ${expression("string", context)}`] : []),
    ];
    lines.push(
      `const { twice: ${names[0]}, text: ${names[1]}, large: ${names[2]} } = sub({ ${[at(maker), `x: ${expression("number", context)}`, ...more].join(", ")} });`,
    );
    return [
      { name: names[0]!, type: "number" },
      { name: names[1]!, type: "string" },
      { name: names[2]!, type: "boolean" },
    ];
  },
  each: (context, maker, lines) => {
    const names = [fresh(maker), fresh(maker)];
    const mode = context.random.chance(0.5) ? `, mode: ${expression("mode", context)}` : "";
    lines.push(
      `const { ys: ${names[0]}, total: ${names[1]} } = each({ ${at(maker)}, xs: ${expression("number[]", { ...context, depth: 1 })}${mode} });`,
    );
    return [
      { name: names[0]!, type: "number[]" },
      { name: names[1]!, type: "number" },
    ];
  },
  and: (context, maker, lines) => {
    const left = call(context, maker).text;
    if (context.random.chance(0.5)) lines.push(`if (${expression("boolean", context)}) ${left};`);
    else lines.push(`if (${expression("boolean", context)}) ${left};`, `else ${call(context, maker).text};`);
    return [];
  },
  maybe: (context, maker, lines) => {
    const name = fresh(maker);
    const options = context.variables.filter(({ type }) => type === "number?" || type === "string?");
    const number = options.find(({ type }) => type === "number?")?.name ?? expression("number", context);
    const text = options.find(({ type }) => type === "string?")?.name ?? expression("string", context);
    const given = [
      `x: ${expression("string", context)}`,
      ...(context.random.chance(0.6) ? [`n: ${number}`] : []),
      ...(context.random.chance(0.6) ? [`s: ${text}`] : []),
    ];
    lines.push(`const ${name} = maybe({ ${[at(maker), ...given].join(", ")} });`);
    return [{ name, type: "string" }];
  },
  after: (context, maker, lines) => {
    const [first, second] = [fresh(maker), fresh(maker)];
    lines.push(
      `const ${first} = num({ ${at(maker)}, x: ${expression("number", context)} });`,
      `const ${second} = str({ ${at(maker)}, x: ${expression("string", context)} }, { after: [${first}] });`,
    );
    return [
      { name: first, type: "number" },
      { name: second, type: "string" },
    ];
  },
};

/** The list of a `map` and the head of its callback. */
function mapping(context: Context, maker: Maker) {
  const { text, element } = items(context);
  const item = fresh(maker);
  const position = context.random.chance(0.3) ? fresh(maker) : undefined;
  const inner: readonly Variable[] = [{ name: item, type: element }, ...(position ? [{ name: position, type: "number" as const }] : [])];
  return {
    text,
    type: element,
    head: {
      text: `(${item}${position ? `, ${position}` : ""})`,
      context: { ...context, variables: [...inner, ...inner, ...context.variables] },
    },
  };
}
