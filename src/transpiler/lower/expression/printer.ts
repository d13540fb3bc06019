import type { Message } from "../../../diagnostics/diagnostic.ts";
import type { ElementReference, Member, ObjectValue, Value } from "../../../graph/values.ts";
import { absent, accessTo, decode, type Lookup } from "./access.ts";
import type { Printer } from "./callbacks.ts";
import { printIsNull } from "./choices.ts";
import { printIteration } from "./iterations.ts";
import { literal, objectLiteral, optionalProperty, property } from "./literals.ts";
import { mayBeNothing } from "./may-be-nothing.ts";
import { printOperation } from "./operators.ts";
import { argument, binary, call, conditional, operand, precedence, primary, type Printed } from "./precedence.ts";

export function createPrinter(lookup: Lookup, report: (message: Message) => void): Printer {
  const printer: Printer = {
    lookup,
    report,
    frames: [],
    print: (value) => print(value, printer),
    orNil: (value) => printOrNil(value, printer),
  };
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
      return primary(`[${value.elements.map((element) => argument(printOrNil(element, printer))).join(", ")}]`);
    case "object":
      return printObject(value, printer);
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

/** What is absent is nil inside of JSON, where the mark that stands for it elsewhere would be a text. */
function printOrNil(value: Value, printer: Printer): Printed {
  const access = mayBeNothing(value) ? accessTo(value, printer.lookup) : undefined;
  if (!access?.optional || !access.encoded || access.otherwise !== undefined) return print(value, printer);
  return conditional(binary(access.encoded, "!=", absent, precedence.comparison), decode(access), primary("nil"));
}

/** A key whose value is absent is left out, as `JSON.stringify` does. */
function printObject({ fields }: ObjectValue, printer: Printer): Printed {
  const entries = Object.entries(fields).map(([key, field]) => ({ key, field, optional: mayBeNothing(field) && !mayBeNull(field) }));
  const literal = (some: typeof entries): Printed =>
    objectLiteral(some.map(({ key, field }) => [key, bracketed(print(field, printer))] as const));
  const optional = entries.filter((entry) => entry.optional);
  const others = literal(entries.filter((entry) => !entry.optional));
  if (optional.length === 0) return others;
  const given = optional.map((entry) => conditional(printIsNull(entry.field, "!=", printer), literal([entry]), primary("{}")));
  return call("sprig.mergeOverwrite", others, ...given);
}

/** Was `null` written for what it is, or may be? */
function mayBeNull(value: Value): boolean {
  if (value.kind === "merged") return mayBeNull(value.whenTrue) || mayBeNull(value.whenFalse);
  if (value.kind === "operation" && value.operator === "conditional") return value.operands.slice(1).some(mayBeNull);
  return value.kind === "constant" && value.isNull === true;
}

function bracketed(piece: Printed): Printed {
  return primary(argument(piece));
}

function printMember(value: Member, printer: Printer): Printed {
  const object = operand(print(value.object, printer), precedence.primary);
  return primary(object + (mayLack(value.object) ? optionalProperty(value.name) : property(value.name)));
}

/** An element or key that is not there, what is not found, and what is read of them: TypeScript has `?.` written there. */
function mayLack(value: Value): boolean {
  if (value.kind === "member") {
    const { type } = value.object;
    return type.kind !== "object" || type.fields[value.name]?.optional !== false || mayLack(value.object);
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
