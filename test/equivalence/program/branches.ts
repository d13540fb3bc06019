import { block, type Block } from "./statements.ts";
import { assignment, call, callable, declared, none, task, value } from "./tasks.ts";
import { fresh, settable, type Place, type Printed, type ValueType } from "./scope.ts";

export function branch(place: Place, blocks: readonly Block[], withElse: boolean): Printed {
  const lines = [`if (${value("boolean", place)}) {`, ...block(blocks[0]!, place)];
  if (withElse && blocks.length > 2) lines.push(`} else if (${value("boolean", place)}) {`, ...block(blocks[2]!, place));
  if (withElse) lines.push("} else {", ...block(blocks[1] ?? [], place));
  return none([...lines, "}"]);
}

/** A variable that every branch sets, or only one of them. */
export function merged(place: Place, blocks: readonly Block[]): Printed {
  const { random, maker } = place;
  const name = fresh(maker);
  const type = random.pick(callable);
  const isWhole = random.chance(0.5);
  const set = (): string => `  ${assignment(name, type, place, random.chance(0.7)).replace(/ \+= /, " = ")};`;
  const lines = [isWhole ? `let ${name}: ${type};` : `let ${name}: ${type} = ${value(type, place)};`];
  lines.push(`if (${value("boolean", place)}) {`, ...block(blocks[0]!, place), set());
  if (isWhole || blocks.length > 1) lines.push("} else {", ...block(blocks[1] ?? [], place), ...(isWhole ? [set()] : []));
  return { lines: [...lines, "}"], variables: [{ name, type, isSet: true }] };
}

/** An object of which a branch sets a field. */
export function property(place: Place, blocks: readonly Block[]): Printed {
  const { random, maker } = place;
  const name = fresh(maker);
  const [label, count, on] = [value("string", place), value("number", place), value("boolean", place)];
  const field = random.pick(["count", "label", "on"] as const);
  const type = ({ count: "number", label: "string", on: "boolean" } as const)[field];
  const set = (here: Place): readonly string[] => {
    const seen = { ...here, random };
    return [`${name}.${field} = ${random.chance(0.6) ? call(seen, type).text : value(type, seen)};`];
  };
  const lines = [
    `const ${name}: Setting = { label: ${label}, count: ${count}, on: ${on} };`,
    `if (${value("boolean", place)}) {`,
    ...block(blocks[0]!, place, set),
    "}",
  ];
  return { lines, variables: [{ name, type: "setting" }] };
}

export function choice(place: Place): Printed {
  const { random, maker } = place;
  const type = random.pick(callable);
  const condition = value("boolean", place);
  const sides = [call(place, type).text, random.chance(0.6) ? call(place, type).text : value(type, place)];
  if (random.chance(0.5)) sides.reverse();
  return declared(fresh(maker), type, `${condition} ? ${sides[0]} : ${sides[1]}`);
}

export function logical(place: Place): Printed {
  const { random } = place;
  const operator = random.pick(["&&", "||"]);
  const left = value("boolean", place);
  const options = settable(place);
  const right =
    options.length > 0 && random.chance(0.4)
      ? random.pick(options.map((one) => `(${bare(assignment(one.name, one.type, place, true))})`))
      : call(place).text;
  return none([`${guarded(left)} ${operator} ${right};`]);
}

/** A pattern is assigned in parentheses of its own. */
function bare(text: string): string {
  return text.startsWith("(") ? text.slice(1, -1) : text;
}

/** A statement does not begin with what could be something else. */
function guarded(text: string): string {
  return /^[\w!(]/.test(text) ? text : `(${text})`;
}

export function logicalValue(place: Place): Printed {
  const { random, maker, variables } = place;
  const name = fresh(maker);
  const option = variables.find(({ type }) => type === "number?" || type === "string?");
  if (option && random.chance(0.4)) {
    const type = option.type.slice(0, -1) as ValueType;
    return declared(name, type, `${option.name} ?? ${call(place, type).text}`);
  }
  if (random.chance(0.3)) return declared(name, "string", `${value("string", place)} || ${call(place, "string").text}`);
  return declared(name, "boolean", `${value("boolean", place)} ${random.pick(["&&", "||"])} ${call(place, "boolean").text}`);
}

const labels = {
  mode: ['"fast"', '"exact"', '"none"'],
  number: ["0", "1", "2", "3", "-1"],
  string: ['""', '"a"', '"abc"', '"{{x}}"'],
} as const;

export function choices(place: Place, blocks: readonly Block[]): Printed {
  const { random } = place;
  const type = random.pick(["mode", "number", "string"] as const);
  const lines = [`switch (${value(type, place)}) {`];
  const inner: Place = { ...place, leaves: place.leaves.filter((one) => one === "continue") };
  const first = random.below(labels[type].length);
  blocks.forEach((statements, position) => {
    const isLast = position === blocks.length - 1;
    const label = labels[type][(first + position) % labels[type].length]!;
    lines.push(isLast && blocks.length > 1 && random.chance(0.7) ? "  default: {" : `  case ${label}: {`);
    lines.push(...block(statements, inner).map((line) => `  ${line}`));
    if (!isLast && !random.chance(0.25)) lines.push("    break;");
    lines.push("  }");
  });
  return none([...lines, "}"]);
}

export function leave(place: Place): Printed {
  if (place.leaves.length === 0) return task(place);
  return none([`if (${value("boolean", place)}) ${place.random.pick(place.leaves)};`]);
}
