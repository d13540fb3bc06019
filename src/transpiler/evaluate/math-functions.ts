import * as messages from "../../diagnostics/messages.generated.ts";
import type { Operator, Value } from "../../graph/values.ts";
import type { CallSite, Evaluation } from "./context.ts";
import { toValue } from "./convert.ts";
import { asType } from "./operators.ts";
import { mayBeAbsent } from "./presence.ts";
import { primitive, runtime, unknown, type Thing } from "./things.ts";
import { boolean, number, own } from "./value-types.ts";

/** The numbers that `Math` has. */
export const mathConstants: ReadonlyMap<string, number> = new Map(
  (["PI", "E", "LN2", "LN10", "LOG2E", "LOG10E", "SQRT2", "SQRT1_2"] as const).map((name) => [name, Math[name]]),
);

type Known = (...values: number[]) => number;

/** What `Math` has beside rounding and the least and largest, over known numbers. */
const known: Readonly<Record<string, Known>> = {
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  pow: Math.pow,
  sign: Math.sign,
  trunc: Math.trunc,
  hypot: Math.hypot,
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  atan: Math.atan,
  atan2: Math.atan2,
  tanh: Math.tanh,
};

const operation = (operator: Operator, ...operands: Value[]): Value => ({
  kind: "operation",
  operator,
  operands,
  type: operator === "less" || operator === "greater" ? boolean : number,
});
const constant = (value: number): Value => ({ kind: "constant", value, type: number });

/** Those of them that Argo's expressions can say with the same outcome. */
const ofRun: Readonly<Record<string, (values: readonly Value[]) => Value | undefined>> = {
  sqrt: ([x]) => x && operation("power", x, constant(0.5)),
  pow: ([x, y]) => x && y && operation("power", x, y),
  sign: ([x]) =>
    x &&
    operation(
      "conditional",
      operation("greater", x, constant(0)),
      constant(1),
      operation("conditional", operation("less", x, constant(0)), constant(-1), constant(0)),
    ),
  trunc: ([x]) => x && operation("conditional", operation("less", x, constant(0)), operation("ceiling", x), operation("floor", x)),
};

/** `Math.sqrt(x)` and its like; undefined for a function of another name. */
export function callMath(name: string, call: CallSite, evaluation: Evaluation): Thing | undefined {
  const fold = own(known, name);
  if (!fold) return undefined;
  const numbers = call.arguments.map((argument) => (argument.kind === "primitive" ? argument.value : undefined));
  if (numbers.every((value) => typeof value === "number")) return primitive(fold(...numbers), call.place);
  const values = call.arguments.map(toValue);
  const wrong = values.findIndex((value) => !value || (value.type.kind !== "number" && value.type.kind !== "json") || mayBeAbsent(value));
  if (wrong !== -1) return undefined;
  const made = own(ofRun, name)?.(values.map((value) => asType(value!, number)));
  if (made) return runtime(made, call.place);
  const inputs = values.length === 1 ? "{ x }: { x: number }" : "{ x, y }: { x: number; y: number }";
  const component = `component({ image: "node:24-slim" }, (${inputs}) => Math.${name}(${values.length === 1 ? "x" : "x, y"}))`;
  const words = { construct: `\`Math.${name}\` of what only the run knows`, instead: `do it in a component: \`${component}\`.` };
  evaluation.report(messages.constructUnsupported(words), call.place);
  return unknown(call.place);
}
