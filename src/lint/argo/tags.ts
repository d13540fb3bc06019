// resolveAllVariables: every plain tag of a text must name something. Expressions are not looked at.
import { splitTags } from "../../expressions/template/tags.ts";
import { quote } from "../../expressions/go/format.ts";
import { trimSpace } from "../../expressions/go/text.ts";
import type { Report } from "../context.ts";
import type { Path } from "../source/document.ts";
import { tagUnclosed, tagUnclosedWords } from "../rules/tag-unclosed.ts";
import { isOfJson, unresolvedVariable, unresolvedVariableWords } from "../rules/unresolved-variable.ts";
import { pathAt } from "./go-json.ts";
import { at, type Place, type PlacedTemplate, report, type Walk } from "./run.ts";
import { anyItem, anyOutputArtifact, anyOutputParameter, isOfUnknown, knows, namesIn, type Scope } from "./scope.ts";

/** A text that Argo looks at as a whole, and where its parts stand. */
export interface ScannedText {
  readonly text: string;
  readonly placeOf: (offset: number) => { readonly place: Place; readonly isKey: boolean };
}

/** The JSON of a part of the object. `elsewhere` knows better where something in it comes from. */
export function scannedJson(text: string, place: Place, elsewhere?: (path: Path) => Place | undefined): ScannedText {
  return {
    text,
    placeOf: (offset) => {
      const { path, isKey } = pathAt(text, offset);
      return { place: elsewhere?.(path) ?? at(place, ...path), isKey };
    },
  };
}

/** The JSON of a whole template. Labels and annotations may be those of its object. */
export function scannedTemplate(text: string, { value, place, podMetadata }: PlacedTemplate): ScannedText {
  return scannedJson(text, place, ([first, kind, key]) => {
    if (first !== "metadata" || podMetadata === undefined || typeof key !== "string") return undefined;
    const own = kind === "labels" ? value.metadata?.labels : value.metadata?.annotations;
    return own !== undefined && Object.hasOwn(own, key) ? at(podMetadata, String(kind), key) : undefined;
  });
}

/** Only these are looked at; anything else may be meant for another program. */
const checked = ["item.", "steps.", "inputs.", "outputs.", "pod.", "workflow.", "tasks."];
/** Whatever begins so is there when the workflow runs. */
const always = [
  "outputs.",
  "workflow.creationTimestamp",
  "workflow.scheduledTime",
  "workflow.duration",
  "tasks.name",
  "steps.name",
  "node.name",
];

export function resolveAll(walk: Walk, scope: Scope, scanned: ScannedText): void {
  const { text } = scanned;
  if (!text.includes("{{")) return;
  const tags = splitTags(text);
  if (tags.kind === "error") return reportUnclosed(walk, scanned);
  let offset = 0;
  for (const part of tags.parts) {
    if (part.kind === "text") offset += part.text.length;
    else {
      const name = trimSpace(part.tag);
      if (!part.tag.startsWith("=") && !isResolved(walk, scope, name) && !isOfUnknown(scope, name))
        reportTag(walk, scope, scanned, part.tag, offset);
      offset += part.tag.length + 4;
    }
  }
}

function isResolved({ run }: Walk, scope: Scope, name: string): boolean {
  if (!checked.some((root) => name.startsWith(root))) return true;
  const has = (each: string) => run.globals.has(each) || knows(scope, each);
  if (has(name) || always.some((beginning) => name.startsWith(beginning))) return true;
  if (name.startsWith("item.")) return has(anyItem);
  if (name.startsWith("workflow.outputs.parameters.")) return has(anyOutputParameter);
  if (name.startsWith("workflow.outputs.artifacts.")) return has(anyOutputArtifact);
  return run.isTemplate && name.startsWith("workflow.parameters");
}

function reportTag(walk: Walk, scope: Scope, scanned: ScannedText, tag: string, offset: number): void {
  const { place, isKey } = scanned.placeOf(offset);
  const isInline = place.path.includes("inline");
  const words = unresolvedVariableWords(tag, [...namesIn(scope), ...walk.run.globals.keys()], isInline);
  report(walk, unresolvedVariable, place, words, isKey ? { at: "key" } : withinText(walk, place, tag));
}

export function reportUnclosed(walk: Walk, scanned: ScannedText): void {
  const { text } = scanned;
  let start = 0;
  for (let end = 0; ;) {
    start = text.indexOf("{{", end);
    end = text.indexOf("}}", start + 2) + 2;
    if (end === 1) break;
  }
  const message = `Cannot find end tag="}}" in the template=${quote(text)} starting from ${quote(text.slice(start + 2))}`;
  const { place, isKey } = scanned.placeOf(start);
  report(walk, tagUnclosed, place, tagUnclosedWords(message), isKey ? { at: "key" } : withinText(walk, place, undefined));
}

/** Which characters of the text at the place are meant: the tag, or all after braces that nothing closes in it. */
function withinText({ run }: Walk, place: Place, tag: string | undefined): Pick<Report, "within"> {
  const value = place.isForeign ? undefined : valueAt(run.context.object.value, place.path);
  if (typeof value !== "string") return {};
  if (tag === undefined || isOfJson(tag)) {
    const open = value.lastIndexOf("{{");
    return open < 0 ? {} : { within: { start: open, end: value.length } };
  }
  const part = `{{${unescaped(tag)}}}`;
  const start = value.indexOf(part);
  return start < 0 ? {} : { within: { start, end: start + part.length } };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[step] : undefined),
    value,
  );
}

function unescaped(tag: string): string {
  try {
    return JSON.parse(`"${tag}"`) as string;
  } catch {
    return tag;
  }
}
