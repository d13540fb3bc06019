import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { reportAbsent } from "./absent.ts";
import { longestList, longestText, spendSteps, spendWeight } from "./budget.ts";
import { placeAt, reportAt, type Evaluation, type Frame } from "./context.ts";
import { isUndefined, toValue } from "./convert.ts";
import { member } from "./members.ts";
import { concatenation } from "./operators.ts";
import { describe, list, primitive, runtime, unknown, type ObjectThing, type Thing } from "./things.ts";
import { holdsArtifact, unify } from "./value-types.ts";
import { settle } from "./settle.ts";
import { mayBeAbsent } from "./presence.ts";
import { isObjectOfRun, objectOfKey, spreadIntoObject } from "./run-objects.ts";
import type { Value } from "../../graph/values.ts";
import { isBroken } from "./reported.ts";

export function literalText(node: ts.StringLiteralLike, frame: Frame, evaluation: Evaluation): Thing {
  return primitive(node.text, placeAt(node, frame, evaluation));
}

export function numericLiteral(node: ts.NumericLiteral, frame: Frame, evaluation: Evaluation): Thing {
  return primitive(Number(node.text.replaceAll("_", "")), placeAt(node, frame, evaluation));
}

export function template(node: ts.TemplateExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const parts: Thing[] = [primitive(node.head.text, place)];
  for (const span of node.templateSpans) {
    parts.push(evaluation.evaluate.expression(span.expression, frame), primitive(span.literal.text, place));
  }
  if (!spendWeight(evaluation, parts, place) || parts.some(isBroken)) return unknown(place);
  const missing = parts.find(isUndefined);
  if (missing) {
    if (!reportAbsent(missing, evaluation))
      evaluation.report(
        messages.textOfNonText({ what: "`undefined`", instead: 'give it a value, or a default: `${name ?? "none"}`.' }),
        missing.place,
      );
    return unknown(place);
  }
  if (parts.every((part) => part.kind === "primitive")) {
    const text = parts.map((part) => String(part.value)).join("");
    if (text.length <= longestText) return primitive(text, place);
    reportAt(evaluation, frame, node, messages.valueTooLarge({ what: "This text" }));
    return unknown(place);
  }
  const values = parts.map((part) => ({ part, value: toValue(part) }));
  for (const { part, value } of values) {
    const bad = !value || holdsArtifact(value.type) || value.type.kind === "null" || part.kind === "object";
    if (!bad) continue;
    evaluation.report(
      value && holdsArtifact(value.type)
        ? messages.artifactNotAValue({ what: describe(part) })
        : messages.textOfNonText({ what: describe(part), instead: insteadInText(part) }),
      part.place,
    );
    return unknown(place);
  }
  return runtime(concatenation(values.map(({ value }) => value!)), place);
}

function insteadInText(thing: Thing): string {
  if (thing.kind === "component" || thing.kind === "pipeline")
    return `call it, and use a value that it gives: \`\${${thing.name}({ … })…}\`.`;
  if (thing.kind !== "object" || thing.fields.size === 0) return "use one of its values, or `JSON.stringify(…)`.";
  if (thing.fields.has("path")) return "write `.path` behind it.";
  return `use one of its values (${[...thing.fields.keys()].map((name) => `\`.${name}\``).join(", ")}), or \`JSON.stringify(…)\`.`;
}

export function objectLiteral(node: ts.ObjectLiteralExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  let fields: ObjectThing["fields"] = new Map();
  /** What stands before the present fields, where only the run knows its keys. */
  const before: (ObjectThing["fields"] | Value)[] = [];
  const join = (object: Value): void => {
    before.push(fields, object);
    fields = new Map();
  };
  const set = (name: string, value: Thing, key: ts.Node) => fields.set(name, { value, key: placeAt(key, frame, evaluation) });
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property)) {
      if (!ts.isComputedPropertyName(property.name) && property.name.text === "__proto__") {
        const words = { construct: "`__proto__` in an object", instead: "spread the other object: `{ ...other }`." };
        reportAt(evaluation, frame, property.name, messages.constructUnsupported(words));
        return unknown(place);
      }
      const key = propertyName(property.name, frame, evaluation);
      const value = evaluation.evaluate.expression(property.initializer, frame);
      if (key === undefined) return unknown(place);
      if (typeof key === "string") set(key, value, property.name);
      else {
        const one = toValue(value);
        if (one && !holdsArtifact(one.type) && !mayBeAbsent(one)) join(objectOfKey(key, one));
        else if (!isBroken(value)) reportAt(evaluation, frame, property.name, messages.keyNotKnown());
        if (!one || holdsArtifact(one.type) || mayBeAbsent(one)) return unknown(place);
      }
    } else if (ts.isShorthandPropertyAssignment(property)) {
      set(property.name.text, evaluation.evaluate.expression(property.name, frame), property.name);
    } else if (ts.isSpreadAssignment(property)) {
      const spread = evaluation.evaluate.expression(property.expression, frame);
      if (!spendSteps(evaluation, spread.kind === "object" ? spread.fields.size : 1, place)) return unknown(place);
      if (spread.kind === "object") for (const [name, field] of spread.fields) fields.set(name, field);
      else if (spread.kind === "runtime" && spread.value.type.kind === "object") {
        for (const name of Object.keys(spread.value.type.fields))
          set(name, member(spread, name, spread.place, evaluation, frame), property);
      } else if (spread.kind === "runtime" && isObjectOfRun(spread.value) && !mayBeAbsent(spread.value)) {
        join(spread.value);
      } else if (!(
        isUndefined(spread) ||
        spread.kind === "unknown" ||
        (spread.kind === "primitive" && (spread.value === null || spread.value === false))
      )) {
        reportAt(
          evaluation,
          frame,
          property,
          messages.constructUnsupported({
            construct: `Spreading ${describe(spread)} into an object`,
            instead:
              spread.kind === "runtime" && mayBeAbsent(spread.value)
                ? "give it a default: `...(labels ?? {})`."
                : "name the properties one by one.",
          }),
        );
        return unknown(place);
      } else if (spread.kind === "unknown") return unknown(place);
    } else if (ts.isMethodDeclaration(property)) {
      const name = propertyName(property.name, frame, evaluation);
      if (typeof name === "string")
        set(
          name,
          {
            kind: "function",
            declaration: property,
            scope: frame.scope,
            module: frame.module,
            name,
            place: placeAt(property, frame, evaluation),
          },
          property.name,
        );
    } else {
      reportAt(
        evaluation,
        frame,
        property,
        messages.constructUnsupported({ construct: "A getter or setter", instead: "write a plain property." }),
      );
    }
  }
  if (before.length === 0) return { kind: "object", fields, place, region: frame.region };
  const joined = spreadIntoObject([...before, fields], place);
  if (joined) return joined;
  const construct = "An object with keys of the run, in which something is no value or may be absent,";
  reportAt(
    evaluation,
    frame,
    node,
    messages.constructUnsupported({ construct, instead: "name the properties one by one, and give what may be absent a default." }),
  );
  return unknown(place);
}

/** A key, or a text that only the run knows. */
function propertyName(name: ts.PropertyName, frame: Frame, evaluation: Evaluation): string | Value | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name)) {
    const key = evaluation.evaluate.expression(name.expression, frame);
    if (key.kind === "primitive") return String(key.value);
    const value = toValue(key);
    if (value && (value.type.kind === "string" || value.type.kind === "json") && !mayBeAbsent(value)) return value;
    if (value?.type.kind === "number") return { kind: "operation", operator: "toText", operands: [value], type: { kind: "string" } };
    if (key.kind !== "unknown") reportAt(evaluation, frame, name, messages.keyNotKnown());
  }
  return undefined;
}

function knownElements(thing: Thing): readonly Thing[] | undefined {
  if (thing.kind === "list") return thing.elements;
  return thing.kind === "primitive" && typeof thing.value === "string"
    ? [...thing.value].map((character) => primitive(character, thing.place))
    : undefined;
}

export function arrayLiteral(node: ts.ArrayLiteralExpression, around: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, around, evaluation);
  const { settling, ...frame } = around;
  const parts: (Thing | { spread: Thing })[] = node.elements.map((part) =>
    ts.isSpreadElement(part)
      ? { spread: evaluation.evaluate.expression(part.expression, frame) }
      : ts.isOmittedExpression(part)
        ? primitive(undefined, place)
        : settling
          ? settle((inner) => evaluation.evaluate.expression(part, inner), placeAt(part, frame, evaluation), frame, evaluation)
          : evaluation.evaluate.expression(part, frame),
  );
  const known = parts.map((part) => ("spread" in part ? knownElements(part.spread) : [part]));
  if (known.every((elements) => elements !== undefined)) {
    const elements = known.flat();
    if (!spendSteps(evaluation, elements.length, place)) return unknown(place);
    if (elements.length <= longestList) return list(elements, place, frame.region);
    reportAt(evaluation, frame, node, messages.valueTooLarge({ what: "This list" }));
    return unknown(place);
  }
  const operands = parts.map((part) => toValue("spread" in part ? part.spread : list([part], part.place)));
  if (parts.some((part) => ("spread" in part ? part.spread : part).kind === "unknown")) return unknown(place);
  if (
    !operands.every((operand) => operand !== undefined) ||
    operands.some((operand) => operand.type.kind !== "list" && operand.type.kind !== "json")
  ) {
    reportAt(
      evaluation,
      frame,
      node,
      messages.constructUnsupported({ construct: "Spreading this into a list", instead: "spread lists of values only." }),
    );
    return unknown(place);
  }
  const type = operands.map((operand) => operand.type).reduce(unify);
  return runtime({ kind: "operation", operator: "concatenateLists", operands, type }, place);
}
