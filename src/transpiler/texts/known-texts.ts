import { parameterLarge, secretInManifest, tagInText as tagMessage } from "../../diagnostics/messages.generated.ts";
import { secretKind, secretShape } from "../../argo/secret-text.ts";
import { tagInText } from "../../argo/tag-text.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluated, EvaluatedObject } from "../evaluate/evaluated.ts";
import type { Report } from "../report.ts";

/** Where texts stand that are known now: it decides what to write instead of a secret. */
export interface TextUse {
  /** What the whole is called: a variable, an input, a flag. */
  readonly name?: string;
  /** Argo's own words, where its tags mean something. */
  readonly raw?: boolean;
  /** An environment variable: what to write is known to the letter. */
  readonly environment?: boolean;
}

/** Bounds what is looked at of data that is large: secrets and tags are written by hand. */
const mostParts = 2_000;

/** Warns of what a text that is known now should not be: a secret, or one of Argo's tags. */
export function checkTexts(value: Evaluated, use: TextUse, report: Report): void {
  let left = mostParts;
  const visit = (part: Evaluated, name: string | undefined): void => {
    if (left-- <= 0) return;
    if (part.kind === "primitive") {
      if (typeof part.value === "string") checkText(part.value, { ...use, ...(name === undefined ? {} : { name }) }, part.place, report);
    } else if (part.kind === "runtime") {
      const text = writtenPart(part.value);
      if (text !== undefined) checkText(text, { ...use, ...(name === undefined ? {} : { name }) }, part.place, report);
    } else if (part.kind === "list") for (const element of part.elements) visit(element, undefined);
    else if (part.kind === "object") for (const [key, field] of part.fields) visit(field.value, key === "value" ? nameIn(part) : key);
  };
  visit(value, use.name);
}

/** Kubernetes writes environment variables as `{ name: "TOKEN", value: "…" }`. */
function nameIn({ fields }: EvaluatedObject): string {
  const name = fields.get("name")?.value;
  return name?.kind === "primitive" && typeof name.value === "string" ? name.value : "value";
}

/** As `checkTexts`, of one text. */
function checkText(text: string, use: TextUse, place: Place, report: Report): void {
  if (text.length < 4) return;
  const kind = secretKind(text, use.name);
  if (kind !== undefined) {
    const what = use.name === undefined ? "This text" : `The value of \`${use.name}\``;
    report(secretInManifest({ what, kind, instead: insteadOfSecret(use) }), place);
  }
  const tag = use.raw || !text.includes("{{") ? undefined : tagInText(text);
  if (tag) report(tagMessage(tag), place);
}

/** Warns of a secret in the code of a component. Only what is unmistakable: code speaks of passwords and tokens all the time. */
export function checkSource(source: string, component: string, place: Place, report: Report): void {
  const kind = secretShape(source);
  if (kind === undefined) return;
  const instead =
    'read it from the environment, which `env: { TOKEN: secret("name", "key") }` among the options fills from a Kubernetes Secret.';
  report(secretInManifest({ what: `A text in the code of \`${component}\``, kind, instead }), place);
}

function insteadOfSecret({ name, environment }: TextUse): string {
  if (environment && name !== undefined)
    return `write \`${name}: secret("name", "key")\`, with the name of the Kubernetes Secret and its key.`;
  return 'let the container read it from a Kubernetes Secret: `env: { TOKEN: secret("name", "key") }` among the options.';
}

/** What is written in a template literal, with a mark for each value of the run. */
function writtenPart(value: Value): string | undefined {
  if (value.kind !== "operation" || value.operator !== "concatenate") return undefined;
  return value.operands.map((operand) => (operand.kind === "constant" && typeof operand.value === "string" ? operand.value : "…")).join("");
}

/** Argo keeps every parameter in the workflow object, once for each task that it is passed to. */
const mostOfParameter = 256 * 1024;

/** Warns of a parameter too large for the one object that a run is. */
export function checkParameterSize(text: string, what: string, place: Place, report: Report): void {
  // A character is at most three bytes.
  if (text.length * 3 <= mostOfParameter) return;
  const bytes = Buffer.byteLength(text);
  if (bytes > mostOfParameter) report(parameterLarge({ what, size: Math.round(bytes / 1024) }), place);
}
