import type { Value } from "../../graph/values.ts";
import type { ValueType } from "../../graph/types.ts";
import { camelCase } from "../../graph/names.ts";
import { encodeConstant } from "./expression/encode.ts";

import { property } from "./expression/literals.ts";
import { expressionTag, plainTag } from "./expression/tags.ts";
import type { OptionInput } from "./lowering.ts";
import { uniqueSpelling } from "./names.ts";

/** Options that are known when the pipeline runs come in as inputs of the template, which many tasks can share. */
export interface OptionInputs {
  /** The text of an option: a constant, or the tag of an input made for it. */
  text(value: Value, wish: string): string;
  /** The same as JSON, for a patch. */
  json(value: Value, wish: string): string;
  /** The same as an expression. */
  expression(value: Value, wish: string): string;
  readonly inputs: ReadonlyMap<string, OptionInput>;
}

export function createOptionInputs(taken: ReadonlySet<string>): OptionInputs {
  const inputs = new Map<string, OptionInput>();
  const byValue = new Map<string, string>();
  const inputFor = (value: Value, wish: string): string => {
    const key = JSON.stringify(value);
    const known = byValue.get(key);
    if (known !== undefined) return known;
    const own = value.kind === "parameter" ? value.name : camelCase(wish);
    const name = uniqueSpelling(own, { has: (candidate) => taken.has(candidate) || inputs.has(candidate) });
    const type: ValueType = value.type.kind === "number" || value.type.kind === "boolean" ? value.type : { kind: "string" };
    inputs.set(name, { value, type });
    byValue.set(key, name);
    return name;
  };
  return {
    inputs,
    text: (value, wish) =>
      value.kind === "constant"
        ? typeof value.value === "string"
          ? encodeConstant(value.value, { kind: "string" })
          : String(value.value)
        : plainTag(`inputs.parameters.${inputFor(value, wish)}`),
    expression: (value, wish) => `inputs.parameters${property(inputFor(value, wish))}`,
    json: (value, wish) => expressionTag(`toJson(inputs.parameters${property(inputFor(value, wish))})`),
  };
}
