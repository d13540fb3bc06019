import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { ValueType } from "../../graph/types.ts";
import type { Operator, Value } from "../../graph/values.ts";
import { typeText } from "../python/type-text.ts";
import { asType } from "./operators.ts";
import { describeType } from "./things.ts";
import { boolean, isAssignable, listOf, number, own, string, unify } from "./value-types.ts";

interface Method {
  readonly operator: Operator;
  /** The types of the arguments; those from `required` on may be left out. */
  readonly arguments: readonly ValueType[];
  readonly required?: number;
  readonly gives: ValueType | "receiver" | "element";
}

const ofString: Readonly<Record<string, Method>> = {
  includes: { operator: "includes", arguments: [string], gives: boolean },
  startsWith: { operator: "startsWith", arguments: [string], gives: boolean },
  endsWith: { operator: "endsWith", arguments: [string], gives: boolean },
  split: { operator: "split", arguments: [string], gives: listOf(string) },
  trim: { operator: "trim", arguments: [], gives: string },
  toUpperCase: { operator: "toUpperCase", arguments: [], gives: string },
  toLowerCase: { operator: "toLowerCase", arguments: [], gives: string },
  replaceAll: { operator: "replaceAll", arguments: [string, string], gives: string },
  slice: { operator: "slice", arguments: [number, number], required: 1, gives: string },
  at: { operator: "at", arguments: [number], gives: string },
  charAt: { operator: "element", arguments: [number], gives: string },
};

const ofList: Readonly<Record<string, Method>> = {
  join: { operator: "join", arguments: [string], required: 0, gives: string },
  slice: { operator: "slice", arguments: [number, number], required: 1, gives: "receiver" },
  at: { operator: "at", arguments: [number], gives: "element" },
};

/** A method of a string, list or number that only the run knows, as an operation; or what is wrong with the call. */
export function runtimeMethod(receiver: Value, name: string, args: readonly Value[]): Value | Message {
  const { type } = receiver;
  if (type.kind === "number" || type.kind === "boolean") return numberMethod(receiver, name, args);
  if (type.kind === "list") {
    const special = listMethod(receiver, type.element, name, args);
    if (special) return special;
  }
  const method = own(type.kind === "string" ? ofString : ofList, name);
  if (!method) return notAtRunTime(receiver, name, args.length);
  const least = method.required ?? method.arguments.length;
  if (args.length < least || args.length > method.arguments.length)
    return messages.methodArguments({ method: name, wanted: wanted(least, method.arguments.length), given: args.length });
  for (const [index, argument] of args.entries()) {
    const expected = method.arguments[index]!;
    if (!isAssignable(argument.type, expected))
      return messages.methodArgumentType({ method: `.${name}`, wanted: describeType(expected), given: describeType(argument.type) });
  }
  const gives =
    method.gives === "receiver" ? type : method.gives === "element" ? (type.kind === "list" ? type.element : string) : method.gives;
  const operands = [receiver, ...args.map((argument, index) => asType(argument, method.arguments[index]!))];
  if (method.operator === "join" && operands.length === 1) operands.push({ kind: "constant", value: ",", type: string });
  const result: Value = { kind: "operation", operator: method.operator, operands, type: gives };
  if (name !== "charAt") return result;
  // Where there is no character, `.charAt` gives the empty text.
  return { kind: "operation", operator: "coalesce", operands: [result, { kind: "constant", value: "", type: string }], type: string };
}

/** JavaScript has the method, Argo's expressions do not: in a component it is at hand. */
export function notAtRunTime({ type }: Value, method: string, given: number): Message {
  const input = type.kind === "list" ? "list" : type.kind === "string" ? "text" : type.kind === "number" ? "number" : "value";
  const example = `({ ${input} }: { ${input}: ${typeText(type)} }) => ${input}.${method}(${given === 0 ? "" : "…"})`;
  const instead =
    type.kind === "list" && (method === "entries" || method === "keys")
      ? "write `xs.forEach((x, index) => …)` or `xs.map((x, index) => …)`: both have the index."
      : type.kind === "list" && (method === "indexOf" || method === "findLast")
        ? "write `.findIndex((x) => x === y)` or `.find((x) => …)`."
        : `do it in a component, and let that return the result: \`component({ image: "node:24-slim" }, ${example})\`.`;
  return messages.methodNotAtRunTime({ method, type: describeType(type), instead });
}

const wanted = (least: number, most: number) =>
  `${least === most ? (least === 0 ? "no" : least) : `${least} to ${most}`} argument${most === 1 ? "" : "s"}`;

function numberMethod(receiver: Value, name: string, args: readonly Value[]): Value | Message {
  if (name === "toString" && args.length === 0) return { kind: "operation", operator: "toText", operands: [receiver], type: string };
  if (name === "toFixed" && receiver.type.kind === "number") {
    return receiver.kind === "constant"
      ? messages.methodArgumentType({
          method: name,
          wanted: "a whole number from 0 to 100",
          given: args[0] ? describeType(args[0].type) : "nothing",
        })
      : messages.toFixedAtRunTime();
  }
  return notAtRunTime(receiver, name, args.length);
}

function listMethod(receiver: Value, element: ValueType, name: string, args: readonly Value[]): Value | Message | undefined {
  const [first] = args;
  switch (name) {
    case "includes":
      if (!first) return messages.methodArguments({ method: name, wanted: "1 argument", given: 0 });
      if (!isAssignable(first.type, element) && !isAssignable(element, first.type))
        return messages.methodArgumentType({ method: `.${name}`, wanted: describeType(element), given: describeType(first.type) });
      return { kind: "operation", operator: "includes", operands: [receiver, asType(first, element)], type: boolean };
    case "flat":
      if (element.kind !== "list" && element.kind !== "json") return receiver;
      return { kind: "operation", operator: "flatten", operands: [receiver], type: element.kind === "list" ? element : receiver.type };
    case "concat":
      if (!args.every((argument) => argument.type.kind === "list"))
        return messages.methodArgumentType({
          method: `.${name}`,
          wanted: "a list",
          given: describeType(args.find((argument) => argument.type.kind !== "list")!.type),
        });
      return {
        kind: "operation",
        operator: "concatenateLists",
        operands: [receiver, ...args],
        type: [receiver, ...args].map((argument) => argument.type).reduce(unify),
      };
    default:
      return undefined;
  }
}
