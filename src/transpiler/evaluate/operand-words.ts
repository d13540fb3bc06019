import type { Value } from "../../graph/values.ts";
import type { ts } from "../compiler-api.ts";
import { describe, type Thing } from "./things.ts";

/** What stands on both sides, as written. */
export interface OperandTexts {
  readonly left: string;
  readonly right: string;
}

/** The operands as written, for a message. */
export function operandTexts(left: ts.Expression, right: ts.Expression | string, source: ts.SourceFile): OperandTexts {
  const quoted = (text: string) => `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
  const textOf = (node: ts.Expression) => quoted(node.getText(source).replace(/\s+/g, " "));
  return { left: textOf(left), right: typeof right === "string" ? quoted(right) : textOf(right) };
}

/** What a value is called in a message. */
export function valueName(value: Value): string {
  switch (value.kind) {
    case "output":
      return value.output;
    case "parameter":
    case "member":
    case "merged":
    case "carried":
      return value.name;
    case "item":
      return "the item";
    case "index":
      return "the index";
    case "run":
      return `run.${value.property}`;
    case "constant":
      return JSON.stringify(value.value);
    default:
      return "this value";
  }
}

/** What is no value, and what to take instead. */
export function nonDatum(thing: Thing): { what: string; instead: string } {
  const what = describe(thing);
  if (thing.kind === "component" || thing.kind === "pipeline") return { what, instead: `call it first: \`${thing.name}({ … })\`.` };
  if (thing.kind !== "object" || thing.task === undefined)
    return { what, instead: "use a string, a number, a boolean, or a list or an object of them." };
  const names = [...thing.fields.keys()].map((name) => `\`${name}\``).join(", ");
  return { what, instead: names === "" ? "let the component return a value." : `use one of them: ${names}.` };
}
