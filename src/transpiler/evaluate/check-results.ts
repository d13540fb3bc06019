import * as messages from "../../diagnostics/messages.generated.ts";
import { closest, didYouMean } from "../../diagnostics/suggest.ts";
import type { Result } from "../../graph/graph.ts";
import type { Place } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import { constantProblem } from "./check-argument.ts";
import type { Evaluation, PipelineEntry } from "./context.ts";
import { isUndefined } from "./convert.ts";
import { isBroken } from "./reported.ts";
import { resolveType, type TypeContext } from "./resolve-type.ts";
import { describeType, type FunctionThing, type Thing } from "./things.ts";
import { isAssignable } from "./value-types.ts";

/** Checks what a pipeline returns against the return type that is written, `(…): { accuracy: number } => …`; without one, the type follows from what is returned. */
export function checkResults(
  entry: PipelineEntry,
  body: FunctionThing,
  returned: Thing,
  results: readonly Result[],
  context: TypeContext,
  evaluation: Evaluation,
): void {
  const written = body.declaration.type;
  if (!written || isBroken(returned)) return;
  const declared = resolveType(written, context).type;
  const named = returned.kind === "object" || isUndefined(returned);
  const isValue = named || returned.kind === "primitive" || returned.kind === "runtime" || returned.kind === "list";
  if (!isValue || declared.kind === "json" || declared.kind === "null" || (declared.kind === "object") !== named) return;
  const pipeline = `The pipeline \`${entry.name}\``;
  const place = evaluation.project.place(written, body.module);
  const placeOf = (name: string) => (returned.kind === "object" ? returned.fields.get(name)?.value.place : undefined) ?? place;
  const fields = declared.kind === "object" ? declared.fields : { result: { type: declared, optional: false } };
  const names = Object.keys(fields);
  for (const { name, value, flag } of results) {
    if (flag) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      const suggestion = didYouMean(
        name,
        names.filter((one) => !results.some((result) => result.name === one)),
      );
      const key = returned.kind === "object" ? returned.fields.get(name)?.key : undefined;
      const type = ts.isTypeLiteralNode(written) ? typeText(value.type) : "…";
      evaluation.report(messages.resultUndeclared({ pipeline, name, suggestion, type }), key ?? place);
      continue;
    }
    const problem = value.kind === "constant" ? constantProblem(value.value, field.type) : undefined;
    if (value.kind === "constant" ? problem === undefined : isAssignable(value.type, field.type)) continue;
    const given = problem ?? describeType(value.type);
    evaluation.report(messages.resultType({ pipeline, name, wanted: describeType(field.type), given }), placeOf(name));
  }
  for (const name of names) {
    // One that could not be returned has been reported.
    const isThere = returned.kind === "object" && returned.fields.has(name);
    if (fields[name]!.optional || isThere || results.some((result) => result.name === name)) continue;
    // A misspelt one has said so.
    if (results.some((result) => !Object.hasOwn(fields, result.name) && closest(result.name, [name]) !== undefined)) continue;
    evaluation.report(messages.resultMissing({ pipeline, name }), memberPlace(written, name, body, evaluation) ?? place);
  }
}

/** Where a type literal declares the name. */
function memberPlace(written: ts.TypeNode, name: string, body: FunctionThing, evaluation: Evaluation): Place | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isTypeLiteralNode(node)) found ??= node.members.find((member) => member.name?.getText() === name)?.name;
    else ts.forEachChild(node, visit);
  };
  visit(written);
  return found && evaluation.project.place(found, body.module);
}

function typeText(type: Result["value"]["type"]): string {
  if (type.kind === "artifact") return type.artifact;
  return type.kind === "string" || type.kind === "number" || type.kind === "boolean" ? type.kind : "…";
}
