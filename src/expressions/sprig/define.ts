// How a function of sprig is written down: what it takes and gives, as reflect will see it, and what it does.
import { refuse } from "../go/outcome.ts";
import { type Callable, type GoType, type Value, anyType } from "../go/value.ts";

export interface Definition {
  readonly parameters: readonly GoType[];
  readonly variadic: boolean;
  readonly result: GoType;
  readonly call: (values: readonly Value[], now?: bigint) => Value;
}

/** Parameters as Go writes them, `any` for `interface {}`; `...` before the last. */
export function takes(parameters: readonly string[], result: string, call: Definition["call"]): Definition {
  const last = parameters.at(-1) ?? "";
  const type = (name: string): GoType => (name === "any" ? anyType : name);
  return {
    parameters: parameters.map((name) => type(name.replace(/^\.\.\./, ""))),
    variadic: last.startsWith("..."),
    result: type(result),
    call,
  };
}

/** What cannot be said without the clock, chance, the network or keys, and what nobody has asked for yet. */
export function refused(name: string): Definition {
  return { parameters: [anyType], variadic: true, result: anyType, call: () => refuse(`sprig.${name}`) };
}

export function toCallable(name: string, definition: Definition): Callable {
  const { parameters, variadic, result, call } = definition;
  return { kind: "function", name: `sprig.${name}`, signature: { parameters, variadic, results: [result] }, call };
}

/** Arguments that reflect has fitted to what was declared. */
export function text(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

export function whole(value: Value | undefined): number {
  return typeof value === "bigint" ? Number(value) : 0;
}
