import { expression } from "./expression.ts";
import { at, fresh, settable, type Place, type Printed, type Type, type ValueType, type Variable } from "./scope.ts";

const single = { num: "number", str: "string", bool: "boolean", nums: "number[]", strs: "string[]", sets: "setting[]" } as const;
type SingleName = keyof typeof single;
const singleNames = Object.keys(single) as SingleName[];

export interface Called {
  readonly text: string;
  readonly type: ValueType;
}

/** An expression of a type, here. */
export function value(type: ValueType, place: Place): string {
  return expression(type, { random: place.random, variables: place.variables, depth: place.depth });
}

/** A component that gives one value; of a type, if one is wanted. */
export function call(place: Place, wanted?: ValueType): Called {
  const { random, maker } = place;
  const found = singleNames.find((name) => single[name] === wanted);
  const name = found ?? random.pick([...singleNames, "set" as const]);
  if (name === "set" || wanted === "setting") {
    const [count, label, on] = [value("number", place), value("string", place), value("boolean", place)];
    return { text: `set({ ${at(maker)}, count: ${count}, label: ${label}, on: ${on} })`, type: "setting" };
  }
  return { text: `${name}({ ${at(maker)}, x: ${value(single[name], place)} })`, type: single[name] };
}

export const callable: readonly ValueType[] = ["number", "string", "boolean", "number[]", "string[]"];

export function none(lines: readonly string[]): Printed {
  return { lines, variables: [] };
}

export function declared(name: string, type: Type, text: string): Printed {
  return { lines: [`const ${name} = ${text};`], variables: [{ name, type }] };
}

export function task(place: Place): Printed {
  const { text, type } = call(place);
  const waits = place.canAwait && !place.isParallel && place.random.chance(0.2);
  return place.random.chance(0.15)
    ? none([`${waits ? "await " : ""}${text};`])
    : declared(fresh(place.maker), type, `${waits ? "await " : ""}${text}`);
}

export function pair(place: Place): Printed {
  const [n, s, b] = [fresh(place.maker), fresh(place.maker), fresh(place.maker)];
  const inputs = `{ ${at(place.maker)}, n: ${value("number", place)}, s: ${value("string", place)}, b: ${value("boolean", place)} }`;
  const variables: readonly Variable[] = [
    { name: n, type: "number" },
    { name: s, type: "string" },
    { name: b, type: "boolean" },
  ];
  return { lines: [`const { n: ${n}, s: ${s}, b: ${b} } = pair(${inputs});`], variables };
}

export function plain(place: Place): Printed {
  const type = place.random.pick<ValueType>(["number", "string", "boolean", "number[]", "string[]", "setting", "setting[]"]);
  return declared(fresh(place.maker), type, value(type, place));
}

/** Fields and elements, with defaults. */
export function takeApart(place: Place): Printed {
  const [first, second] = [fresh(place.maker), fresh(place.maker)];
  if (place.random.chance(0.5)) {
    const variables: readonly Variable[] = [
      { name: first, type: "string" },
      { name: second, type: "number" },
    ];
    return { lines: [`const { label: ${first}, count: ${second} } = ${value("setting", place)};`], variables };
  }
  const variables: readonly Variable[] = [
    { name: first, type: "number" },
    { name: second, type: "number" },
  ];
  const [list, other] = [value("number[]", place), value("number", place)];
  return { lines: [`const [${first} = ${other}, ${second} = 4] = ${list};`], variables };
}

const letTypes = {
  number: "number",
  string: "string",
  boolean: "boolean",
  mode: "Mode",
  "number[]": "number[]",
  "string[]": "string[]",
} as const;

/** A `let`, of a value or an artifact. */
export function variable(place: Place): Printed {
  const name = fresh(place.maker);
  if (place.random.chance(0.15)) {
    const text = `load({ ${at(place.maker)}, x: ${value("number", place)} }).data`;
    return { lines: [`let ${name} = ${text};`], variables: [{ name, type: "dataset", isSet: true }] };
  }
  const type = place.random.pick(Object.keys(letTypes) as (keyof typeof letTypes)[]);
  return { lines: [`let ${name}: ${letTypes[type]} = ${value(type, place)};`], variables: [{ name, type, isSet: true }] };
}

export function assign(place: Place, withTask: boolean): Printed {
  const options = settable(place);
  if (options.length === 0) return variable(place);
  const { name, type } = place.random.pick(options);
  return none([`${assignment(name, type, place, withTask)};`]);
}

/** `v = …` */
export function assignment(name: string, type: Type, place: Place, withTask: boolean): string {
  const { random, maker } = place;
  if (type === "dataset") {
    const other = dataset(place);
    if (!withTask && other !== undefined) return `${name} = ${other}`;
    const loaded = `load({ ${at(maker)}, x: ${value("number", place)} })`;
    return random.chance(0.5) ? `${name} = ${loaded}.data` : `({ data: ${name} } = ${loaded})`;
  }
  const of = type as ValueType;
  if (withTask && callable.includes(of)) return `${name} = ${call(place, of).text}`;
  const operator = (of === "number" || of === "string") && random.chance(0.3) ? "+=" : "=";
  return `${name} ${operator} ${value(of, place)}`;
}

function dataset({ variables, random }: Place): string | undefined {
  const options = variables.filter(({ type }) => type === "dataset");
  return options.length === 0 ? undefined : random.pick(options).name;
}

export function load(place: Place): Printed {
  const [data, rows] = [fresh(place.maker), fresh(place.maker)];
  const variables: readonly Variable[] = [
    { name: data, type: "dataset" },
    { name: rows, type: "number" },
  ];
  return { lines: [`const { data: ${data}, rows: ${rows} } = load({ ${at(place.maker)}, x: ${value("number", place)} });`], variables };
}

export function train(place: Place): Printed {
  const { maker, random } = place;
  const first = dataset(place);
  if (first === undefined) return load(place);
  const [model, score] = [fresh(maker), fresh(maker)];
  const variables: readonly Variable[] = [
    { name: model, type: "model" },
    { name: score, type: "number" },
  ];
  const x = value("number", place);
  if (random.chance(0.3))
    return { lines: [`const { model: ${model}, score: ${score} } = fitted({ ${at(maker)}, data: ${first}, x: ${x} });`], variables };
  const other = random.chance(0.4) ? `, other: ${dataset(place)}` : "";
  const lines = [`const { model: ${model}, score: ${score} } = train({ ${at(maker)}, x: ${x}, data: ${first}${other} });`];
  if (random.chance(0.5)) lines.push(`log({ ${at(maker)}, x: String(judge({ ${at(maker)}, model: ${model} })) });`);
  return { lines, variables };
}

export function artifactChoice(place: Place): Printed {
  const name = fresh(place.maker);
  const other = dataset(place);
  const loaded = `load({ ${at(place.maker)}, x: ${value("number", place)} }).data`;
  const condition = value("boolean", place);
  return declared(name, "dataset", other === undefined ? loaded : `${condition} ? ${loaded} : ${other}`);
}

export function maybe(place: Place): Printed {
  const { random, variables, maker } = place;
  const option = (type: ValueType): string => variables.find((one) => one.type === `${type}?`)?.name ?? value(type, place);
  const given = [
    `x: ${value("string", place)}`,
    ...(random.chance(0.6) ? [`n: ${option("number")}`] : []),
    ...(random.chance(0.6) ? [`s: ${option("string")}`] : []),
  ];
  return declared(fresh(maker), "string", `maybe({ ${[at(maker), ...given].join(", ")} })`);
}

export function after(place: Place): Printed {
  const { maker } = place;
  const [data, rows, text] = [fresh(maker), fresh(maker), fresh(maker)];
  const loaded = `const { data: ${data}, rows: ${rows} } = load({ ${at(maker)}, x: ${value("number", place)} });`;
  const later = `const ${text} = str({ ${at(maker)}, x: ${value("string", place)} }, { after: [${data}] });`;
  const variables: readonly Variable[] = [
    { name: rows, type: "number" },
    { name: text, type: "string" },
  ];
  return { lines: [loaded, later], variables };
}

export function together(place: Place): Printed {
  if (!place.canAwait || place.isParallel) return task(place);
  const [left, right] = [fresh(place.maker), fresh(place.maker)];
  const [first, second] = [call(place), call(place)];
  const variables = [
    { name: left, type: first.type },
    { name: right, type: second.type },
  ];
  return { lines: [`const [${left}, ${right}] = await Promise.all([${first.text}, ${second.text}]);`], variables };
}
