import type { Random } from "./choices.ts";
import { literal } from "./literals.ts";
import type { Type, ValueType, Variable } from "./scope.ts";

/** What an expression may use, and how deep it may still go. */
export interface Context {
  readonly random: Random;
  readonly variables: readonly Variable[];
  readonly depth: number;
}

const modes = ['"fast"', '"exact"', '"none"'];

type Maker = (context: Context) => string;

const deeper = (context: Context): Context => ({ ...context, depth: context.depth - 1 });
const withVariables = (context: Context, ...variables: readonly Variable[]): Context => ({
  ...deeper(context),
  variables: [...variables, ...variables, ...context.variables],
});

/** An expression of a type, as TypeScript. Without any choice left it is the variable that was declared last. */
export function expression(type: ValueType, context: Context): string {
  const { random } = context;
  const variables = variablesOf(type, context);
  const leaf = variables.length > 0 && random.chance(0.85) ? random.pick(variables) : (place: Context) => unknown(type, place);
  const options = makers[type];
  if (context.depth <= 0 || options.length === 0 || random.chance(0.3)) return leaf(context);
  return random.pick(options)(deeper(context));
}

/** Where no variable is taken: a condition is one on a number all the same, so that it is seldom known. */
function unknown(type: ValueType, context: Context): string {
  const numbers = type === "boolean" ? variablesOf("number", context) : [];
  if (numbers.length === 0) return literal(type, context);
  return `(${context.random.pick(numbers)(context)} ${context.random.pick([">", "<=", "==="])} ${literal("number", context)})`;
}

function variablesOf(type: Type, { variables }: Pick<Context, "variables">): readonly Maker[] {
  return variables
    .filter((variable) => variable.type === type)
    .map(
      ({ name }) =>
        () =>
          name,
    );
}

const number: Maker = (context) => expression("number", context);
const text: Maker = (context) => expression("string", context);
const boolean: Maker = (context) => expression("boolean", context);
const ofNumbers: Maker = (context) => expression("number[]", context);
const ofTexts: Maker = (context) => expression("string[]", context);
const setting: Maker = (context) => expression("setting", context);
const settings: Maker = (context) => expression("setting[]", context);
const small: Maker = ({ random }) => random.pick(["0", "1", "2", "-1", "-2", "3"]);
const index: Maker = ({ random }) => random.pick(["0", "1", "2"]);
const mode: Maker = (context) => expression("mode", context);

/** `(x, i) => …` over a list of a type. */
function callback(
  element: ValueType,
  result: ValueType,
  context: Context,
  options: { readonly brackets?: boolean; readonly noIndex?: boolean } = {},
): string {
  const name = `x${context.depth}`;
  const position = !options.noIndex && context.random.chance(0.3) ? `i${context.depth}` : undefined;
  const body = expression(
    result,
    withVariables(context, { name, type: element }, ...(position ? [{ name: position, type: "number" as const }] : [])),
  );
  return `(${name}${position ? `, ${position}` : ""}) => ${body.startsWith("{") ? `(${body})` : body}`;
}

const binary =
  (operator: string, left: Maker, right: Maker = left): Maker =>
  (context) =>
    `(${left(context)} ${operator} ${right(context)})`;
const apply =
  (name: string, ...makers: readonly Maker[]): Maker =>
  (context) =>
    `${name}(${makers.map((maker) => maker(context)).join(", ")})`;
const method =
  (subject: Maker, name: string, ...makers: readonly Maker[]): Maker =>
  (context) =>
    `${bracketed(subject(context))}.${name}(${makers.map((maker) => maker(context)).join(", ")})`;
const choose =
  (maker: Maker): Maker =>
  (context) =>
    `(${boolean(context)} ? ${maker(context)} : ${maker(context)})`;
const optional =
  (type: "number?" | "string?", maker: Maker): Maker =>
  (context) => {
    const found = variablesOf(type, context);
    return found.length === 0 ? maker(context) : `(${context.random.pick(found)(context)} ?? ${maker(context)})`;
  };

function bracketed(subject: string): string {
  return /^[\w.]+$/.test(subject) && !/^[\d.]/.test(subject) ? subject : `(${subject})`;
}

const separator: Maker = ({ random }) => random.pick(['","', '"a"', '" "', '"-"', '""']);
const part: Maker = ({ random }) => random.pick(['"a"', '","', '"b"', '"{"', '"é"']);

const makers: Readonly<Record<ValueType, readonly Maker[]>> = {
  number: [
    binary("+", number),
    binary("-", number),
    binary("*", number),
    (context) => `(${number(context)} / ${context.random.pick(["2", "3", "-4", "0.5", "10"])})`,
    (context) => `(Math.max(-1000, Math.min(1000, ${number(context)})) % ${context.random.pick(["2", "3", "7", "-5"])})`,
    (context) => `(-${bracketed(number(context))})`,
    (context) => `(Math.max(-1000, Math.min(1000, Math.round(${number(context)}))) ** ${context.random.pick(["2", "3"])})`,
    apply("Math.max", number, number),
    apply("Math.min", number, number, number),
    apply("Math.floor", number),
    apply("Math.ceil", number),
    apply("Math.round", number),
    apply("Math.abs", number),
    (context) => `${bracketed(text(context))}.length`,
    (context) => `${bracketed(ofNumbers(context))}.length`,
    (context) => `${bracketed(settings(context))}.length`,
    (context) => `(${bracketed(ofNumbers(context))}[${index(context)}] ?? ${number(context)})`,
    (context) => `(${bracketed(ofNumbers(context))}.at(${small(context)}) ?? ${number(context)})`,
    choose(number),
    (context) => `${bracketed(setting(context))}.count`,
    optional("number?", number),
    (context) =>
      `${bracketed(ofNumbers(context))}.reduce((total${context.depth}, y${context.depth}) => total${context.depth} + y${context.depth}, ${number(context)})`,
    (context) =>
      `${bracketed(settings(context))}.reduce((sum${context.depth}, one${context.depth}) => ${expression("number", withVariables(context, { name: `sum${context.depth}`, type: "number" }, { name: `one${context.depth}`, type: "setting" }))}, ${number(context)})`,
    (context) => `Math.max(${number(context)}, ...${bracketed(ofNumbers(context))})`,
    (context) => `Math.min(...${bracketed(ofNumbers(context))}, ${number(context)})`,
    (context) => `(${bracketed(ofNumbers(context))}.find(${callback("number", "boolean", context)}) ?? ${number(context)})`,
    (context) => `${bracketed(ofTexts(context))}.findIndex(${callback("string", "boolean", context)})`,
    (context) => `Number(${boolean(context)})`,
    (context) => `Number(String(${number(context)}))`,
    apply("plus", number, number),
  ],
  string: [
    (context) => `\`\${${text(context)}}-\${${number(context)}}\``,
    (context) => `\`\${${boolean(context)}}\${${text(context)}}{\``,
    (context) => `\`{\${${text(context)}}}\``,
    (context) => `\`\${${ofNumbers(context)}}|\${${ofTexts(context)}}\``,
    binary("+", text),
    binary("+", text, number),
    method(text, "toUpperCase"),
    method(text, "toLowerCase"),
    method(text, "trim"),
    method(text, "slice", small),
    method(text, "slice", small, small),
    (context) => `(${bracketed(text(context))}.at(${small(context)}) ?? ${text(context)})`,
    (context) => `(${bracketed(text(context))}[${index(context)}] ?? ${text(context)})`,
    method(text, "replaceAll", part, separator),
    method(method(text, "split", separator), "join", separator),
    method(ofTexts, "join", separator),
    method(ofNumbers, "join", separator),
    choose(text),
    (context) => `${bracketed(setting(context))}.label`,
    optional("string?", text),
    apply("String", number),
    apply("String", boolean),
    apply("JSON.stringify", number),
    apply("JSON.stringify", text),
    apply("JSON.stringify", ofTexts),
    apply("JSON.stringify", ofNumbers),
    apply("JSON.stringify", setting),
    apply("JSON.stringify", settings),
    (context) => `JSON.stringify({ z: ${number(context)}, a: [${setting(context)}], "b c": ${text(context)} })`,
    method(text, "charAt", small),
    mode,
    (context) => `(${bracketed(ofTexts(context))}[${index(context)}] ?? ${text(context)})`,
    (context) => `(${bracketed(ofTexts(context))}.find(${callback("string", "boolean", context)}) ?? ${text(context)})`,
    (context) => `(${bracketed(settings(context))}[${index(context)}]?.label ?? ${text(context)})`,
    apply("quoted", text),
    (context) => `(JSON.parse(JSON.stringify(${text(context)})) as string)`,
  ],
  boolean: [
    ...["===", "!==", "<", "<=", ">", ">="].map((operator) => binary(operator, number)),
    ...["===", "!==", "<", ">="].map((operator) => binary(operator, text)),
    binary("===", boolean),
    (context) => `(${mode(context)} === ${context.random.pick(modes)})`,
    (context) => `(${mode(context)} !== ${mode(context)})`,
    binary("&&", boolean),
    binary("||", boolean),
    (context) => `!${bracketed(boolean(context))}`,
    method(text, "includes", part),
    method(text, "includes", text),
    method(text, "startsWith", text),
    method(text, "endsWith", part),
    method(ofNumbers, "includes", number),
    method(ofTexts, "includes", text),
    (context) => `${bracketed(ofNumbers(context))}.some(${callback("number", "boolean", context)})`,
    (context) => `${bracketed(ofTexts(context))}.every(${callback("string", "boolean", context)})`,
    (context) => `${bracketed(settings(context))}.some(${callback("setting", "boolean", context)})`,
    choose(boolean),
    (context) => `${bracketed(setting(context))}.on`,
    (context) => `Boolean(${text(context)})`,
    (context) => `Boolean(${number(context)})`,
    (context) => {
      const found = [...variablesOf("number?", context), ...variablesOf("string?", context)];
      return found.length === 0
        ? boolean(context)
        : `(${context.random.pick(found)(context)} ${context.random.pick(["===", "!=="])} undefined)`;
    },
  ],
  mode: [choose(mode)],
  "number[]": [
    (context) => `[${number(context)}, ${number(context)}]`,
    (context) => `${bracketed(ofNumbers(context))}.filter(${callback("number", "boolean", context)})`,
    (context) => `${bracketed(ofNumbers(context))}.map(${callback("number", "number", context)})`,
    (context) => `${bracketed(ofTexts(context))}.map(${callback("string", "number", context)})`,
    (context) => `${bracketed(settings(context))}.map(${callback("setting", "number", context)})`,
    method(ofNumbers, "slice", small),
    method(ofNumbers, "slice", small, small),
    (context) => `[...${bracketed(ofNumbers(context))}, ...${bracketed(ofNumbers(context))}]`,
    (context) => `[${number(context)}, ...${bracketed(ofNumbers(context))}]`,
    method(ofNumbers, "concat", ofNumbers),
    choose(ofNumbers),
    (context) =>
      `Array.from({ length: ${bracketed(ofTexts(context))}.length }, (_, k${context.depth}) => ${expression("number", withVariables(context, { name: `k${context.depth}`, type: "number" }))})`,
    (context) =>
      `${bracketed(ofNumbers(context))}.flatMap((f${context.depth}) => [f${context.depth}, ${expression("number", withVariables(context, { name: `f${context.depth}`, type: "number" }))}])`,
    (context) => `(JSON.parse(JSON.stringify(${ofNumbers(context)})) as number[])`,
  ],
  "string[]": [
    (context) => `[${text(context)}, ${text(context)}]`,
    method(text, "split", separator),
    (context) => `${bracketed(ofTexts(context))}.filter(${callback("string", "boolean", context)})`,
    (context) => `${bracketed(ofTexts(context))}.map(${callback("string", "string", context)})`,
    (context) => `${bracketed(settings(context))}.map(${callback("setting", "string", context)})`,
    method(ofTexts, "slice", small),
    (context) => `[...${bracketed(ofTexts(context))}, ${text(context)}]`,
    choose(ofTexts),
  ],
  "boolean[]": [
    (context) => `[${boolean(context)}, ${boolean(context)}]`,
    (context) => `${bracketed(ofNumbers(context))}.map(${callback("number", "boolean", context)})`,
    (context) => `${bracketed(settings(context))}.map(${callback("setting", "boolean", context)})`,
  ],
  setting: [
    (context) => `{ label: ${text(context)}, count: ${number(context)}, on: ${boolean(context)} }`,
    (context) => `{ ...${bracketed(setting(context))}, count: ${number(context)} }`,
    (context) => `(${bracketed(settings(context))}[${index(context)}] ?? ${setting(context)})`,
    (context) => `(${bracketed(settings(context))}.find(${callback("setting", "boolean", context)}) ?? ${setting(context)})`,
    choose(setting),
  ],
  "setting[]": [
    (context) => `[${setting(context)}]`,
    (context) => `${bracketed(settings(context))}.filter(${callback("setting", "boolean", context)})`,
    (context) => `${bracketed(settings(context))}.map(${callback("setting", "setting", context)})`,
    (context) => `${bracketed(ofNumbers(context))}.map(${callback("number", "setting", context)})`,
    choose(settings),
  ],
  "number?": [],
  "string?": [],
};
