import { block, type Block } from "./statements.ts";
import { call, value } from "./tasks.ts";
import { at, fresh, unset, withVariables, type Place, type Printed, type Variable } from "./scope.ts";

const types = { object: "{ count: number; label: string }", data: "{ rows: number; data: Dataset }", number: "number", dataset: "Dataset" };
type Kind = keyof typeof types;

/** A variable that may never be set (a branch, a loop or a `try` sets it), and what asks whether it was. */
export function optional(place: Place, blocks: readonly Block[], mostLoops: number): Printed {
  const { random, maker } = place;
  const name = fresh(maker);
  const kind = random.pick(Object.keys(types) as Kind[]);
  const ways = ["branch", "branches", "try", ...(place.loops < mostLoops && !place.isParallel ? (["loop", "loop"] as const) : [])] as const;
  const lines = [`let ${name}: ${types[kind]} | undefined;`, ...setting(random.pick(ways), kind, name, place)];
  const asked = random.chance(0.5) || kind === "number" ? `${name} !== undefined` : name;
  const there = withVariables(place, partsOf(kind, name));
  lines.push(`if (${asked}) {`, ...block(blocks[0]!, there, (here) => used(here)));
  if (blocks.length > 1) lines.push("} else {", ...block(blocks[1]!, place));
  return { lines: [...lines, "}"], variables: kind === "number" ? [{ name, type: "number?" }] : [] };
}

function setting(way: "branch" | "branches" | "try" | "loop", kind: Kind, name: string, place: Place): readonly string[] {
  const { random, maker } = place;
  const set = (here: Place): string => `${name} = ${made(kind, here)};`;
  switch (way) {
    case "branch":
      return [`if (${value("boolean", place)}) ${set(place)}`];
    case "branches":
      return [`if (${value("boolean", place)}) {`, `  if (${value("boolean", place)}) ${set(place)}`, `} else ${set(place)}`];
    case "try":
      return ["try {", `  ${set(place)}`, "} catch {}"];
    case "loop": {
      const [item, result] = [fresh(maker), fresh(maker)];
      const more: readonly Variable[] = [
        { name: item, type: "number" },
        { name: result, type: "number" },
      ];
      const inside = withVariables({ ...place, variables: unset(place.variables) }, more);
      const waits = place.canAwait && random.chance(0.6) ? "await " : "";
      const better = kind === "object" ? ` || ${result} > ${name}.count` : kind === "data" ? ` || ${result} > ${name}.rows` : "";
      const condition = random.chance(0.5) ? value("boolean", inside) : `${name} === undefined${better}`;
      return [
        `for (const ${item} of (${value("number[]", place)}).slice(0, 3)) {`,
        `  const ${result} = ${waits}num({ ${at(maker)}, x: ${item} });`,
        ...(random.chance(0.3) ? [`  if (${value("boolean", inside)}) ${random.pick(["break", "continue"])};`] : []),
        `  if (${condition}) ${set(inside)}`,
        "}",
      ];
    }
  }
}

function made(kind: Kind, place: Place): string {
  const loaded = (): string => `load({ ${at(place.maker)}, x: ${value("number", place)} })`;
  if (kind === "number") return call(place, "number").text;
  if (kind === "dataset") return `${loaded()}.data`;
  if (kind === "data") return loaded();
  const count = place.random.chance(0.5) ? call(place, "number").text : value("number", place);
  return `{ count: ${count}, label: ${value("string", place)} }`;
}

/** What is known of it where it is known to be there. */
function partsOf(kind: Kind, name: string): readonly Variable[] {
  switch (kind) {
    case "object":
      return [
        { name: `${name}.count`, type: "number" },
        { name: `${name}.label`, type: "string" },
      ];
    case "data":
      return [
        { name: `${name}.rows`, type: "number" },
        { name: `${name}.data`, type: "dataset" },
      ];
    default:
      return [{ name, type: kind }];
  }
}

function used(place: Place): readonly string[] {
  const data = place.variables.find(({ type }) => type === "dataset");
  if (data) return [`train({ ${at(place.maker)}, x: ${value("number", place)}, data: ${data.name} });`];
  return [`${call(place, "number").text};`];
}
