// Values without quotes: one with a space or a hyphen in it, or none at all, is no operand.
import type { Fault } from "./place.ts";
import type { WhenPlace } from "./when-places.ts";
import { casesOf, uniqueTags, type WhenTag } from "./when-values.ts";
import { asCondition } from "./when-words.ts";

export function unquotedFaults(
  place: WhenPlace,
  tags: readonly WhenTag[],
  valuesOf: (tag: WhenTag) => readonly string[],
): readonly Fault[] {
  if (place.use === "metric") return [];
  return uniqueTags(tags).flatMap((tag) => {
    if (tag.isQuoted || !isFreeText(place, tag) || !isComparedWithText(place.text, tag)) return [];
    const { cases, isMixed } = casesOf(place, tags, (each) => (each.name === tag.name ? ["a b"] : valuesOf(each)));
    if (!isMixed || cases.some(({ decision }) => decision.kind === "decision")) return [];
    const message = `\`{{${tag.name}}}\` stands without quotes: the condition fails where its value is empty, or has a space or a hyphen in it.`;
    return [
      {
        kind: "when-unquoted",
        path: place.path,
        within: { start: tag.start, end: tag.end },
        message,
        hint: asCondition(place.text) ?? "Write the whole condition as one expression, `{{=…}}`, in which values are never read as code.",
      } satisfies Fault,
    ];
  });
}

/** A value that somebody gives or computes, and of which nothing is known. */
function isFreeText(place: WhenPlace, { name, isExpression }: WhenTag): boolean {
  const path = name.split(".");
  const isValue = path.includes("parameters") || path.at(-1) === "result" || path[0] === "item";
  return !isExpression && isValue && place.valuesOf(name) === undefined && place.defaultOf(name) === undefined;
}

/** What is compared with a number is a number, or was meant as one. */
function isComparedWithText(text: string, { start, end }: WhenTag): boolean {
  const after = /^\s*(==|!=|<=?|>=?)\s*(['"]?)([\w{]*)/.exec(text.slice(end));
  const before = /([\w}]*)(['"]?)\s*(==|!=|<=?|>=?)\s*$/.exec(text.slice(0, start));
  const found =
    after === null
      ? before === null
        ? undefined
        : { operator: before[3] ?? "", quote: before[2] ?? "", word: before[1] ?? "" }
      : { operator: after[1] ?? "", quote: after[2] ?? "", word: after[3] ?? "" };
  if (found === undefined || !["==", "!="].includes(found.operator)) return false;
  return found.quote !== "" || !/^(?:\d+|true|false)$/.test(found.word);
}
