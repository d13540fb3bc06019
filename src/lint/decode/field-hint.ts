import { fieldHistory } from "../../argo/definitions.generated.ts";
import { isAtLeast } from "../../argo/version.ts";
import { closest } from "../../diagnostics/suggest.ts";
import type { Path } from "../source/document.ts";
import type { GoType, GoTypes } from "./go-type.ts";

/** Another release has the field; that this one has it not is why it is unknown. */
export function isOfAnotherVersion(type: string, path: Path): boolean {
  return historyOf(type, String(path.at(-1))) !== undefined;
}

function historyOf(type: string, key: string) {
  const entry = `${type}.${key}`;
  return Object.hasOwn(fieldHistory, entry) ? fieldHistory[entry] : undefined;
}

/** What to do about a field that Argo does not know: it is misspelt, of another release, or stands in the wrong place. */
export function fieldHint(types: GoTypes, root: string, path: Path, type: string, known: readonly string[]): string {
  const key = String(path.at(-1));
  const history = historyOf(type, key);
  if (history?.since !== undefined && !isAtLeast(types.version, history.since)) {
    return `\`${key}\` needs Argo ${history.since}, and this is for ${types.version}: take it out, or set \`--argo-version\`.`;
  }
  if (history?.removed !== undefined) {
    const instead = history.instead === undefined ? "take it out." : `write \`${history.instead}\`, which is a list.`;
    return `Argo ${history.removed} removed \`${key}\`: ${instead}`;
  }
  const ladder = typesAlong(types, root, path.slice(0, -1));
  const meant = closest(key, known);
  const place = elsewhere(ladder, path, key);
  // A field of that very name next door is meant before one of a similar name here, unless only letter case differs.
  if (place !== undefined && meant?.toLowerCase() !== key.toLowerCase()) return place;
  return meant === undefined ? `Take it out; known here ${listed(known)}.` : `Did you mean \`${meant}\`?`;
}

/** The field may belong below one of its neighbours, or above what it stands in. */
function elsewhere(ladder: readonly (GoType | undefined)[], path: Path, key: string): string | undefined {
  const own = ladder.at(-1);
  if (own?.kind === "struct") {
    const holders = [...own.fields.values()].filter((field) => hasField(field.type(), key)).map(({ name }) => name);
    const first = ["container", "script", "spec", "metadata"].find((name) => holders.includes(name)) ?? holders[0];
    if (first !== undefined) return `\`${key}\` is a field of \`${first}\`: indent it below that.`;
  }
  for (let index = ladder.length - 2; index >= 0; index--) {
    if (!hasField(ladder[index], key)) continue;
    const holder = path.slice(0, index).findLast((step) => typeof step === "string");
    return `\`${key}\` is a field of ${holder === undefined ? "the object itself" : `\`${holder}\``}: indent it less.`;
  }
  return undefined;
}

function hasField(type: GoType | undefined, key: string): boolean {
  return type?.kind === "struct" && type.fields.has(key);
}

/** What each part of a path is decoded into, the root first. */
function typesAlong(types: GoTypes, root: string, path: Path): readonly (GoType | undefined)[] {
  const ladder: (GoType | undefined)[] = [types.named(root)];
  for (const step of path) {
    const type = ladder.at(-1);
    if (type?.kind === "struct") ladder.push(type.fields.get(String(step))?.type());
    else if (type?.kind === "list" || type?.kind === "map") ladder.push(type.element.type());
    else ladder.push(type?.kind === "custom" && type.name === "ParallelSteps" ? types.named("v1alpha1.WorkflowStep") : undefined);
  }
  return ladder;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `\`${name}\``);
  if (shown.length === 0) return "is nothing";
  return `are ${shown.join(", ")}${names.length > shown.length ? ", …" : ""}`;
}
