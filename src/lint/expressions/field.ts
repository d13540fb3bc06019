// Fields that are expressions, in which plain tags may be written as well.
import { parseExpression } from "../../expressions/expression.ts";
import { faultWithin, wholeFault } from "./faults.ts";
import type { FieldPlace, Replaced } from "./field-place.ts";
import { judge } from "./judge.ts";
import { firstUnknown } from "./known.ts";
import type { Fault } from "./place.ts";
import { referencesOf } from "./references.ts";
import { shortened, tagAsExpression } from "./spelling.ts";
import { syntaxHint } from "./syntax-hints.ts";
import { tagsOf, type Tag } from "./tags.ts";

export function judgeField(place: FieldPlace): readonly Fault[] {
  const tags = tagsOf(place.source);
  if (tags.length === 0) return judge(place).faults;
  const left = tags.filter((tag) => pathsIn(tag).some((path) => !isReplaced(path, place.replaced)));
  if (left.length > 0) return left.map((tag) => bracesFault(place, tag));
  const texts = ["a", "1", "true", "'a'", "a == 1", "=="].map((value) => filled(place.source, tags, value));
  const parsed = texts.map((text) => parseExpression(text));
  if (parsed.every(({ kind }) => kind === "problem")) {
    const [first] = parsed;
    const reason = first?.kind === "problem" ? first.message : "it cannot be parsed";
    return [wholeFault(place, { effect: place.effects.syntax, failing: "expression-syntax", reason, hint: syntaxHint(texts[0] ?? "") })];
  }
  return tags.filter((tag) => isPasted(place, tag)).map((tag) => pastedFault(place, tag));
}

function filled(source: string, tags: readonly Tag[], value: string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of tags) {
    result += source.slice(at, start) + value;
    at = end;
  }
  return result + source.slice(at);
}

function pathsIn({ content, isExpression }: Tag): readonly (readonly string[])[] {
  if (!isExpression) return [content.trim().split(".")];
  const parsed = parseExpression(content.slice(1));
  return parsed.kind === "expression" ? referencesOf(parsed.tree).map(({ path }) => path) : [];
}

const late: ReadonlySet<string> = new Set(["status", "failures", "duration"]);

function isReplaced([root = "", name = ""]: readonly string[], replaced: Replaced): boolean {
  if (replaced === "none") return false;
  switch (root) {
    case "workflow":
      return replaced !== "globals" || !late.has(name);
    case "inputs":
    case "outputs":
    case "node":
    case "pod":
      return replaced !== "globals";
    case "steps":
    case "tasks":
      return replaced === "call" || (replaced === "template" && name === "name");
    case "item":
      return replaced === "call";
    case "retries":
    case "lastRetry":
    case "cronworkflow":
      return false;
    default:
      // A tag of a name that Argo does not know at all stays, too; functions are no names.
      return true;
  }
}

/** The whole expression with names in place of tags, and without quotes around them. */
function withoutBraces(source: string): string {
  return source
    .replaceAll(/(['"])\{\{=?([^{}]*)\}\}\1|\{\{=?([^{}]*)\}\}/g, (tag, _quote, inQuotes: string | undefined, bare: string | undefined) => {
      const content = (inQuotes ?? bare ?? "").trim();
      return tag.includes("{{=") ? content : tagAsExpression(content);
    })
    .trim();
}

function bracesFault(place: FieldPlace, tag: Tag): Fault {
  return faultWithin(place, tag.start, tag.end, {
    effect: place.effects.syntax,
    failing: "expression-braces",
    reason: `\`{{${shortened(tag.content)}}}\` is not replaced there`,
    hint: `Names stand without braces: \`${withoutBraces(place.source)}\`.`,
  });
}

/** A value that somebody gives becomes a part of the expression, although its name could be written. */
function isPasted({ known }: FieldPlace, { content, isExpression }: Tag): boolean {
  const path = content.trim().split(".");
  const isValue = path.includes("parameters") || path.at(-1) === "result";
  return !isExpression && isValue && known.members.has(path[0] ?? "") && firstUnknown(known, path) === undefined;
}

function pastedFault(place: FieldPlace, tag: Tag): Fault {
  return {
    kind: "expression-pasted",
    path: place.path,
    within: { start: tag.start, end: tag.end },
    message: `What \`{{${tag.content}}}\` stands for becomes a part of ${place.what}, and is evaluated with it.`,
    hint: `Write the name without braces: \`${withoutBraces(place.source)}\`.`,
  };
}
