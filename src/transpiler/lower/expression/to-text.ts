import type { Constant, Value } from "../../../graph/values.ts";
import { absent, accessTo, type Access } from "./access.ts";
import { withoutMinusZero } from "./minus-zero.ts";
import type { Printer } from "./callbacks.ts";
import { argument, binary, call, conditional, precedence, primary, type Printed } from "./precedence.ts";

/** A value as JavaScript's template literals show it. Go's own `string(x)` writes 1e+06 for a million; JSON writes numbers as JavaScript does. */
export function printToText(value: Value, printer: Printer): Printed {
  const access = accessTo(value, printer.lookup);
  if ((value.kind !== "parameter" && value.kind !== "run") || !access?.optional) return printGiven(value, access, printer);
  const given = binary(access.encoded!, "!=", absent, precedence.comparison);
  const text = conditional(given, printGiven(value, { ...access, optional: false }, printer), primary("'undefined'"));
  return primary(`(${text.text})`);
}

function printGiven(value: Value, access: Access | undefined, printer: Printer): Printed {
  const kind = value.type.kind;
  if (kind === "string") return printer.print(value);
  // A number or boolean in a parameter is a text already.
  if ((kind === "number" || kind === "boolean") && access?.encoded && access.decoded === undefined) return access.encoded;
  const printed = printer.print(withoutMinusZero(value));
  switch (kind) {
    case "list":
      return call("join", call("map", printed, primary(elementText(value))), primary("','"));
    case "object":
    case "record":
      return primary("'[object Object]'");
    case "json":
      return primary(`(${jsonText(argument(printed))})`);
    default:
      return call("toJson", printed);
  }
}

function elementText(value: Value): string {
  const element = value.type.kind === "list" ? value.type.element.kind : "json";
  if (element === "string") return "#";
  return element === "number" || element === "boolean" ? "toJson(#)" : jsonText("#");
}

function jsonText(text: string): string {
  return `type(${text}) == 'string' ? ${text} : toJson(${text})`;
}

export function textOfConstant(value: Constant): string {
  return String(value.value);
}
