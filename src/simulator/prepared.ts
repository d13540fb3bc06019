// A node's template with everything filled in, made once for as long as it would come out the same.
import { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
import { goJson } from "./go-text.ts";
import type { Arguments, Template } from "./objects.ts";
import type { Prepared } from "./memory.ts";
import type { Operation } from "./state.ts";

/** The template of a node that has been looked at before, if it would come out the same again. */
export function preparedBefore(
  operation: Operation,
  nodeName: string,
  source: Template,
  given: Arguments | undefined,
): Prepared | undefined {
  const known = operation.workflow.memory.prepared.get(nodeName);
  if (known?.source !== source) return undefined;
  if (known.given !== given && known.givenText !== textOf(given)) return undefined;
  return known.values === valuesOf(operation, known.fingerprint) ? known : undefined;
}

export function rememberPrepared(
  operation: Operation,
  nodeName: string,
  source: Template,
  given: Arguments | undefined,
  template: Template,
): boolean {
  const givenText = textOf(given);
  const fingerprint = fingerprintOf(`${goJson(source)}${givenText}${goJson(template.inputs ?? {})}`);
  // Values that were filled in may hold tags in turn.
  const values = valuesOf(operation, fingerprint);
  const isSteady = !fingerprint.isUnsteady && !values.includes("{{");
  const { prepared } = operation.workflow.memory;
  if (isSteady) prepared.set(nodeName, { source, given, givenText, fingerprint, values, template });
  else prepared.delete(nodeName);
  return isSteady;
}

function textOf(given: Arguments | undefined): string {
  return given === undefined ? "" : goJson(given);
}

/** The values that a text was filled in with: it is the same again as long as they are. */
export function valuesOf(operation: Operation, { globals, isOpen }: Fingerprint): string {
  const values = globals.map((name) => operation.globals.get(name) ?? null);
  return JSON.stringify(isOpen ? [operation.workflow.memory.globalsVersion, ...values] : values);
}
