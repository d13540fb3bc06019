import { block, type Block } from "./statements.ts";
import { assignment, call, callable, declared, none, value } from "./tasks.ts";
import { at, fresh, unset, withVariables, type Place, type Printed, type Type, type ValueType, type Variable } from "./scope.ts";

const elements = { "number[]": "number", "string[]": "string", "setting[]": "setting" } as const;

/** A short list, because iterations multiply. */
function items(place: Place): { readonly text: string; readonly element: ValueType } {
  const type = place.random.pick(["number[]", "string[]", "setting[]"] as const);
  const element = elements[type];
  if (place.random.chance(0.2)) {
    const known = Array.from({ length: 1 + place.random.below(3) }, () => value(element, { ...place, variables: [], depth: 0 }));
    return { text: `[${known.join(", ")}]`, element };
  }
  const list = value(type, { ...place, depth: 1 });
  return { text: `${/^[\w.]+$/.test(list) ? list : `(${list})`}.slice(0, 3)`, element };
}

/** The list of a `map`, the head of its callback, and what can be seen inside. */
function callback(place: Place): { readonly list: string; readonly head: string; readonly inside: Place } {
  const { text, element } = items(place);
  const item = fresh(place.maker);
  const position = place.random.chance(0.3) ? fresh(place.maker) : undefined;
  const added: readonly Variable[] = [{ name: item, type: element }, ...(position ? [{ name: position, type: "number" as const }] : [])];
  const inside: Place = { ...place, loops: place.loops + 1, canAwait: false, isParallel: false, leaves: [], returns: { kind: "none" } };
  return {
    list: text,
    head: `(${item}${position ? `, ${position}` : ""})`,
    inside: withVariables({ ...inside, variables: unset(place.variables) }, added),
  };
}

export function map(place: Place): Printed {
  const { list, head, inside } = callback(place);
  const { text, type } = call(inside, inside.random.pick(["number", "string"]));
  return declared(fresh(place.maker), `${type}[]` as Type, `${list}.map(${head} => ${text})`);
}

export function throttled(place: Place): Printed {
  const { list, head, inside } = callback(place);
  const most = place.random.pick([1, 2, 3]);
  return declared(fresh(place.maker), "number[]", `map(${list}, ${head} => ${call(inside, "number").text}, { concurrency: ${most} })`);
}

export function nestedMap(place: Place): Printed {
  const { list, head, inside } = callback(place);
  const inner = callback(inside);
  const name = fresh(place.maker);
  const { text } = call(inner.inside, "number");
  return declared(name, "number[]", `${list}.map(${head} => ${inner.list}.map(${inner.head} => ${text})).flat()`);
}

export function gather(place: Place): Printed {
  if (place.loops > 0) return map(place);
  const { list, head, inside } = callback(place);
  const [parts, count] = [fresh(place.maker), fresh(place.maker)];
  const loaded = `load({ ${at(place.maker)}, x: ${value("number", inside)} }).data`;
  const lines = [
    `const ${parts} = ${list}.map(${head} => ${loaded});`,
    `const ${count} = gather({ ${at(place.maker)}, parts: ${parts} });`,
  ];
  return { lines, variables: [{ name: count, type: "number" }] };
}

export function mapBlock(place: Place, blocks: readonly Block[], isAsync: boolean): Printed {
  if (isAsync && (!place.canAwait || place.isParallel)) return mapBlock(place, blocks, false);
  const { list, head, inside } = callback(place);
  const type = place.random.pick<ValueType>(["number", "string", "boolean", "setting"]);
  const body = block(blocks[0]!, { ...inside, canAwait: isAsync, returns: { kind: "value", type } }, (end) => [
    `return ${value(type, end)};`,
  ]);
  const name = fresh(place.maker);
  const opening = isAsync ? `const ${name} = await Promise.all(${list}.map(async ${head} => {` : `const ${name} = ${list}.map(${head} => {`;
  return { lines: [opening, ...body, isAsync ? "}));" : "});"], variables: [{ name, type: `${type}[]` as Type }] };
}

export function forEach(place: Place, blocks: readonly Block[]): Printed {
  const { list, head, inside } = callback(place);
  return none([`${list}.forEach(${head} => {`, ...block(blocks[0]!, { ...inside, returns: { kind: "results", types: [] } }), "});"]);
}

/** `for … of` whose iterations are independent, or follow each other. */
export function over(place: Place, blocks: readonly Block[], how: "parallel" | "sequential" | "carrying"): Printed {
  const waits = how === "sequential" && place.canAwait && !place.isParallel;
  const carries = how === "carrying" || (how === "sequential" && !waits);
  const { text, element } = items(place);
  const item = fresh(place.maker);
  const carried = carries ? carriedVariable(place) : undefined;
  const added: readonly Variable[] = [{ name: item, type: element }, ...(carried?.variables ?? [])];
  const inside = withVariables(iterating(place, how === "parallel"), added);
  const body = block(blocks[0]!, inside, (end) => [
    ...(waits ? [`await ${call(end).text};`] : []),
    ...(carried ? [`${assignment(carried.variables[0]!.name, carried.variables[0]!.type, end, true)};`] : []),
  ]);
  const lines = [...(carried?.lines ?? []), `for (const ${item} of ${text}) {`, ...body, "}"];
  return { lines, variables: carried?.variables ?? [] };
}

/** A list to which every iteration adds something, or some do. */
export function adding(place: Place, blocks: readonly Block[]): Printed {
  const { text, element } = items(place);
  const [item, list] = [fresh(place.maker), fresh(place.maker)];
  const { random } = place;
  const type = random.pick(["number", "string"] as const);
  const inside = withVariables(iterating(place, random.chance(0.5)), [{ name: item, type: element }]);
  const body = block(blocks[0]!, inside, (end) => {
    const here = { ...end, random };
    const condition = random.chance(0.3) ? `if (${value("boolean", here)}) ` : "";
    return [`${condition}${list}.push(${random.chance(0.7) ? call(here, type).text : value(type, here)});`];
  });
  const lines = [`const ${list}: ${type}[] = [];`, `for (const ${item} of ${text}) {`, ...body, "}"];
  return { lines, variables: [{ name: list, type: `${type}[]` }] };
}

function carriedVariable(place: Place): Printed {
  const name = fresh(place.maker);
  const type = place.random.pick(callable);
  return { lines: [`let ${name}: ${type} = ${value(type, place)};`], variables: [{ name, type, isSet: true }] };
}

function iterating(place: Place, isParallel: boolean): Place {
  const loops = place.loops + 1;
  if (!isParallel) return { ...place, loops, leaves: ["break", "continue"] };
  return { ...place, loops, isParallel, variables: unset(place.variables), leaves: ["continue"], returns: { kind: "none" } };
}

/** `for (let i = 0; …)` */
export function counted(place: Place, blocks: readonly Block[], isParallel: boolean): Printed {
  const { random } = place;
  const i = fresh(place.maker);
  const limit = random.chance(0.3) ? `${random.below(4)}` : `Math.min(3, ${value("number", { ...place, depth: 1 })})`;
  const step = random.pick([`${i}++`, `${i} += 2`]);
  const carried = isParallel ? undefined : carriedVariable(place);
  const inside = withVariables(iterating(place, isParallel), [{ name: i, type: "number" }, ...(carried?.variables ?? [])]);
  const body = block(blocks[0]!, inside, (end) =>
    carried ? [`${assignment(carried.variables[0]!.name, carried.variables[0]!.type, end, true)};`] : [],
  );
  const lines = [...(carried?.lines ?? []), `for (let ${i} = ${random.below(2)}; ${i} < ${limit}; ${step}) {`, ...body, "}"];
  return { lines, variables: carried?.variables ?? [] };
}

/** A counter ends it. */
export function repeated(place: Place, blocks: readonly Block[], isFirst: boolean): Printed {
  const i = fresh(place.maker);
  const most = 1 + place.random.below(3);
  const carried = carriedVariable(place);
  const counter: Variable = { name: i, type: "number" };
  const inside = withVariables(iterating(place, false), [counter, ...carried.variables]);
  const goOn = `${i} < ${most} && ${value("boolean", withVariables(place, [counter, ...carried.variables]))}`;
  const body = block(blocks[0]!, inside, (end) => [`${assignment(carried.variables[0]!.name, carried.variables[0]!.type, end, true)};`]);
  const lines = [
    `let ${i} = 0;`,
    ...carried.lines,
    ...(isFirst ? ["do {"] : [`while (${goOn}) {`]),
    `  ${i}++;`,
    ...body,
    isFirst ? `} while (${goOn});` : "}",
  ];
  return { lines, variables: [counter, ...carried.variables] };
}

/** What came of every item. */
export function settled(place: Place, blocks: readonly Block[]): Printed {
  if (!place.canAwait || place.isParallel) return map(place);
  const { list, head, inside } = callback(place);
  const [all, failed, good] = [fresh(place.maker), fresh(place.maker), fresh(place.maker)];
  const lines =
    blocks.length === 0
      ? [`const ${all} = await Promise.allSettled(${list}.map(${head} => ${call(inside, "number").text}));`]
      : [
          `const ${all} = await Promise.allSettled(${list}.map(async ${head} => {`,
          ...block(blocks[0]!, { ...inside, canAwait: true, returns: { kind: "value", type: "number" } }, (end) => [
            `return ${call(end, "number").text};`,
          ]),
          "}));",
        ];
  lines.push(
    `const ${failed} = ${all}.filter((one) => one.status === "rejected").length;`,
    `const ${good} = ${all}.map((one) => (one.status === "fulfilled" ? one.value : -1));`,
  );
  const variables: readonly Variable[] = [
    { name: failed, type: "number" },
    { name: good, type: "number[]" },
  ];
  return { lines, variables };
}
