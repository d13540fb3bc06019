import type { Message } from "../../../diagnostics/diagnostic.ts";
import type { ValueType } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { absent, accessTo, isPlainText, type Lookup } from "./access.ts";
import { encodeConstant } from "./encode.ts";
import { guardExpression } from "./guard.ts";
import { stringLiteral } from "./literals.ts";
import { argument, binary, call, coalesce, conditional, precedence, primary, type Printed } from "./precedence.ts";
import { createPrinter } from "./printer.ts";
import { withoutMinusZero } from "./minus-zero.ts";
import { mayBeNothing } from "./may-be-nothing.ts";
import { mayHoldTag } from "./risk.ts";
import { expressionTag, holdsTag, plainTag } from "./tags.ts";
import { parts } from "./texts.ts";
import { textOfConstant } from "./to-text.ts";

/** Where values are written: what they may refer to, and who hears of those that cannot be written. */
export interface Site {
  readonly lookup: Lookup;
  readonly report: (message: Message) => void;
}

/** The text of an argument: a constant, a plain tag, a text with plain tags, or one expression. `type` is the parameter's. */
export function argumentText(value: Value, type: ValueType, site: Site): string {
  if (value.kind === "constant") return encodeConstant(value.value, type);
  const access = accessTo(value, site.lookup);
  if (access?.known !== undefined) return access.known;
  const guarded = mayHoldTag(value, site.lookup);
  if (access?.tag !== undefined && !guarded && isPlainText(access.type) === isPlainText(type)) return plainTag(access.tag);
  const text = isPlainText(type) && !guarded ? interpolated(value, site) : undefined;
  return text ?? expressionTag(printText(value, type, site, true).text);
}

/** `gs://{{inputs.parameters.bucket}}/data`: possible where every piece has a plain tag. */
function interpolated(value: Value, site: Site): string | undefined {
  if (value.kind !== "operation" || value.operator !== "concatenate") return undefined;
  let text = "";
  for (const part of parts(value)) {
    if (part.kind === "constant") {
      const constant = textOfConstant(part);
      if (holdsTag(constant)) return undefined;
      text += constant;
      continue;
    }
    const access = accessTo(part, site.lookup);
    const kind = access?.type.kind;
    if (access?.tag === undefined || access.optional || (kind !== "string" && kind !== "number" && kind !== "boolean")) return undefined;
    // A brace beside a tag would be read as part of it.
    if (text.endsWith("{")) return undefined;
    text += plainTag(access.tag);
  }
  return text.includes("}}}") ? undefined : text;
}

/** An expression that yields the text of a template's output (`valueFrom.expression`), where Go would write a million as 1e+06. */
export function outputExpression(value: Value, type: ValueType, site: Site): Printed {
  if (value.kind === "constant") return primary(stringLiteral(encodeConstant(value.value, type)));
  return printText(value, type, site, false);
}

/** Numbers and booleans that a tag yields are written as JSON by Argo; everywhere else `toJson` does. */
function printText(value: Value, type: ValueType, site: Site, inTag: boolean): Printed {
  if (mayBeNothing(value) && value.kind === "operation") return printEither(value.operands, type, site);
  const access = accessTo(value, site.lookup);
  const guarded = mayHoldTag(value, site.lookup);
  if (access?.encoded && isPlainText(access.type) === isPlainText(type)) return guarded ? guard(access.encoded) : access.encoded;
  const printed = createPrinter(site.lookup, site.report).print(withoutMinusZero(value));
  const kind = value.type.kind;
  if (value.kind === "member" && mayBeNothing(value)) {
    const text = isPlainText(type) && kind === "string" ? printed : call("toJson", printed);
    const there = conditional(binary(printed, "!=", primary("nil"), precedence.comparison), guarded ? guard(text) : text, absent);
    return isPlainText(type) && kind === "string" && !guarded ? coalesce(printed, absent) : there;
  }
  const asIs = isPlainText(type) ? kind !== "number" || inTag : kind === "boolean" || (kind === "number" && inTag);
  const text = asIs ? printed : call("toJson", printed);
  return guarded ? guard(text) : text;
}

/** One of two texts, of which one may be the mark of an absent value. */
function printEither(operands: readonly Value[], type: ValueType, site: Site): Printed {
  const [condition, a, b] = operands as [Value, Value, Value];
  const text = (side: Value): Printed => {
    if (side.kind !== "constant") return printText(side, type, site, false);
    return side.value === null ? absent : primary(stringLiteral(encodeConstant(side.value, type)));
  };
  return conditional(printValue(condition, site), text(a), text(b));
}

function guard(text: Printed): Printed {
  return primary(guardExpression(argument(text)));
}

/** The condition of a task, as one expression that yields a boolean (DESIGN.md 3.2). */
export function printValue(value: Value, site: Site): Printed {
  return createPrinter(site.lookup, site.report).print(value);
}
