import type { Value } from "../../../graph/values.ts";
import { artifactChosenAtRunTime } from "../../../diagnostics/messages.generated.ts";
import { accessTo, isGathered, type Access } from "../expression/access.ts";
import { outputExpression } from "../expression/argument.ts";
import { mayBeNothing } from "../expression/may-be-nothing.ts";
import { call } from "../expression/precedence.ts";
import { expressionTag, plainTag } from "../expression/tags.ts";
import { joinParts } from "../long-lists.ts";
import { uniqueSpelling } from "../names.ts";
import { nameOfReference } from "../port-names.ts";
import { portNames, referenceKey, type Scope, type ScopePort } from "../scope.ts";
import type { Position, Reading } from "./position.ts";

/** An output of a DAG template. It must not be able to fail: texts are handed on, the consumer decodes (lowering.md rule 1). */
export function addOutput(scope: Scope, value: Value, wish: string | undefined, reading: Reading): ScopePort {
  const key = wish === undefined ? referenceKey(value) : `result ${wish}`;
  const known = scope.outputs.get(key);
  if (known) return known;
  const taken = portNames(scope.outputs);
  const name = wish ?? uniqueSpelling(nameOfReference(value, reading.lowering, taken), taken);
  // A pipeline that calls itself asks for it while it is being made.
  if (value.kind === "metadata" || wish?.endsWith("-length"))
    scope.outputs.set(key, { name, kind: "parameter", type: value.type, field: { name }, optional: true });
  const position: Position = { lowering: reading.lowering, place: reading.place, resolver: reading.resolver, scope, task: undefined };
  const port = value.type.kind === "artifact" ? artifactOutput(value, name, position) : parameterOutput(value, name, position);
  scope.outputs.set(key, port);
  return port;
}

function parameterOutput(given: Value, name: string, position: Position): ScopePort {
  const { lowering, place, resolver } = position;
  const site = resolver.siteAt(position);
  const value = joined(given, position);
  if (isGathered(value) && value.kind === "list") lowering.report(artifactChosenAtRunTime(), place);
  const found = value.kind === "constant" ? undefined : accessTo(value, site.lookup);
  const optional = found ? (found.optional ?? false) : mayBeNothing(value);
  const texts = found && textsOf(found);
  if (texts) return { name, kind: "parameter", type: value.type, field: { name, valueFrom: { expression: texts.text } }, optional };
  const tag = found?.decoded === undefined && !optional && found?.tag?.startsWith("tasks.") ? found.tag : undefined;
  const field =
    tag !== undefined
      ? { name, valueFrom: { parameter: plainTag(tag) } }
      : { name, valueFrom: { expression: outputExpression(value, value.type, site).text } };
  return { name, kind: "parameter", type: value.type, field, optional };
}

function artifactOutput(value: Value, name: string, position: Position): ScopePort {
  const site = position.resolver.siteAt(position);
  const found = accessTo(value, site.lookup);
  const optional = found?.optional ?? false;
  const field = found?.tag?.startsWith("tasks.")
    ? { name, from: plainTag(found.tag), ...(optional ? { optional } : {}) }
    : {
        name,
        fromExpression: found ? found.encoded!.text : outputExpression(value, value.type, site).text,
        ...(optional ? { optional } : {}),
      };
  return { name, kind: "artifact", type: value.type, field, optional };
}

/** The value as it is written in a DAG: long lists of what parts of a large block gave are joined of theirs. */
export function joined(value: Value, position: Position): Value {
  return joinParts(value, position, (part, piece) => position.resolver.addOutput(part, piece, undefined, position));
}

/** A list of texts that a loop gave, where it is handed to somebody who does not take JSON in it for text (`accessAggregate`). */
export function textsOf({ aggregate, decoded, type }: Access): { readonly tag: string; readonly text: string } | undefined {
  if (!aggregate || !decoded || type.kind !== "list" || type.element.kind !== "string") return undefined;
  const { text } = call("toJson", decoded);
  return { tag: expressionTag(text), text };
}
