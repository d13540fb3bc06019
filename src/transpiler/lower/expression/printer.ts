import type { Message } from "../../../diagnostics/diagnostic.ts";
import type { ElementReference, Member, Value } from "../../../graph/values.ts";
import { accessTo, decode, type Lookup } from "./access.ts";
import type { Printer } from "./callbacks.ts";
import { printIteration } from "./iterations.ts";
import { literal, objectLiteral, optionalProperty, property } from "./literals.ts";
import { printOperation } from "./operators.ts";
import { argument, operand, precedence, primary, type Printed } from "./precedence.ts";

export function createPrinter(lookup: Lookup, report: (message: Message) => void): Printer {
  const printer: Printer = { lookup, report, frames: [], print: (value) => print(value, printer) };
  return printer;
}

/** A value as an expr-lang expression with JavaScript's meaning. */
function print(value: Value, printer: Printer): Printed {
  if (value.kind === "constant") return literal(value.value);
  const access = accessTo(value, printer.lookup);
  if (access) return decode(access);
  switch (value.kind) {
    case "member":
      return printMember(value, printer);
    case "list":
      return primary(`[${value.elements.map((element) => argument(print(element, printer))).join(", ")}]`);
    case "object":
      return objectLiteral(Object.entries(value.fields).map(([key, field]) => [key, bracketed(print(field, printer))] as const));
    case "operation":
      return printOperation(value, printer);
    case "iteration":
      return printIteration(value, printer);
    case "element":
      return printElement(value, printer);
    default:
      throw new Error(`a ${value.kind} reference without an access`);
  }
}

function bracketed(piece: Printed): Printed {
  return primary(argument(piece));
}

function printMember(value: Member, printer: Printer): Printed {
  const object = operand(print(value.object, printer), precedence.primary);
  return primary(object + (mayBeNothing(value.object) ? optionalProperty(value.name) : property(value.name)));
}

/** An element or key that is not there, what is not found, and what is read of them: TypeScript has `?.` written there. */
function mayBeNothing(value: Value): boolean {
  if (value.kind === "member") {
    const { type } = value.object;
    return type.kind !== "object" || type.fields[value.name]?.optional !== false || mayBeNothing(value.object);
  }
  if (value.kind === "iteration") return value.operator === "find";
  return value.kind === "operation" && (value.operator === "element" || value.operator === "at");
}

/** Inside a callback of its own an element is `#`; inside one further in it needs a name, which `let` gives. */
function printElement(value: ElementReference, printer: Printer): Printed {
  const position = printer.frames.findLastIndex((frame) => frame.iteration === value.iteration);
  const frame = printer.frames[position];
  if (!frame) throw new Error("an element outside its iteration");
  const text = value.role === "element" ? frame.element : value.role === "index" ? frame.index : frame.accumulator;
  if (position === printer.frames.length - 1) return primary(text);
  let name = frame.outerUses.get(text);
  if (name === undefined) {
    name = `${value.role === "accumulator" ? "total" : value.role}${position === 0 && frame.outerUses.size === 0 ? "" : position + 1}`;
    frame.outerUses.set(text, name);
  }
  return primary(name);
}
