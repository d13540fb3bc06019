// What texts refer to: the plain tags, the expressions between braces, and the fields that are expressions as a whole.
import { asExpression } from "../expressions/spelling.ts";
import { splitTags } from "../../expressions/template/tags.ts";
import type { Report } from "../context.ts";
import type { Path } from "../source/document.ts";
import type { TextAt } from "./texts.ts";
import { variablesOf } from "./variables.ts";

/** A variable where it is named: `tasks.a.outputs.parameters.rows`. */
export interface Reference {
  readonly names: readonly string[];
  /**
   * `tag`: plain, between braces. `bare`: the same without braces, where Argo takes that too. `expression`: within an expression between
   * braces. `field`: in a field that is an expression.
   */
  readonly form: "tag" | "bare" | "expression" | "field";
  /** The text is this tag and nothing else. */
  readonly isWhole: boolean;
  /** What is there to be used where the variable is absent: a `??` around it, a `?.` behind that many names. */
  readonly hasFallback: boolean;
  readonly optionalAfter: number | undefined;
  /** Another value is tried first. */
  readonly isAlternative: boolean;
  /** It may never be looked at. */
  readonly isConditional: boolean;
  /** The text that it stands in. */
  readonly text: string;
  readonly path: Path;
  readonly within: { readonly start: number; readonly end: number };
}

/** Fields whose text is an expression without braces. */
const expressionFields: ReadonlySet<string | number> = new Set(["expression", "fromExpression"]);

/** `resolve_var.go`: where a variable is looked up, braces around it may be left out. */
const bareFields: ReadonlySet<string | number> = new Set(["from", "parameter"]);

/** The references to one of the roots: `["tasks", "steps"]`. `isRoot` is for those that are written otherwise, as `item[0]` is. */
export function referencesTo(
  roots: readonly string[],
  texts: readonly TextAt[],
  isRoot = (root: string): boolean => roots.includes(root),
): readonly Reference[] {
  const candidates = texts.filter(({ text }) => roots.some((root) => text.includes(root)));
  return candidates.flatMap(referencesIn).filter(({ names }) => isRoot(names[0] ?? ""));
}

function referencesIn({ text, path }: TextAt): readonly Reference[] {
  if (expressionFields.has(path.at(-1) ?? "")) {
    return variablesOf(text)
      .filter((variable) => !isHyphened(text, variable))
      .map(({ start, end, ...variable }) => ({ ...variable, form: "field", isWhole: true, text, path, within: { start, end } }));
  }
  if (bareFields.has(path.at(-1) ?? "") && !text.includes("{{")) {
    const name = text.replace(/\}\}$/, "");
    const within = { start: 0, end: name.length };
    return [
      {
        names: name.split("."),
        optionalAfter: undefined,
        hasFallback: false,
        isAlternative: false,
        isConditional: false,
        form: "bare",
        isWhole: true,
        text,
        path,
        within,
      },
    ];
  }
  const tags = splitTags(text);
  if (tags.kind === "error") return [];
  const found: Reference[] = [];
  let offset = 0;
  for (const part of tags.parts) {
    if (part.kind === "text") {
      offset += part.text.length;
      continue;
    }
    const inside = offset + 2;
    offset = inside + part.tag.length + 2;
    const isWhole = offset - inside + 2 === text.length;
    if (part.tag.startsWith("=")) {
      for (const { start, end, ...variable } of variablesOf(part.tag.slice(1))) {
        if (isHyphened(part.tag.slice(1), { end })) continue;
        found.push({ ...variable, form: "expression", isWhole, text, path, within: { start: inside + 1 + start, end: inside + 1 + end } });
      }
    } else if (!part.tag.includes("{{")) {
      const name = part.tag.trim();
      const start = inside + part.tag.indexOf(name);
      found.push({
        names: name.split("."),
        optionalAfter: undefined,
        hasFallback: false,
        isAlternative: false,
        isConditional: false,
        form: "tag",
        isWhole,
        text,
        path,
        within: { start, end: start + name.length },
      });
    }
  }
  return found;
}

/** `steps.my-step.status` is read as a subtraction, which is said of the expression: see ../expressions/hyphens.ts. */
function isHyphened(source: string, { end }: { readonly end: number }): boolean {
  return /^-[A-Za-z_]/.test(source.slice(end, end + 2));
}

/** As it is written in a plain tag. */
export function nameOf({ names }: Reference): string {
  return names.join(".");
}

/** As these names have to be written where the reference stands. */
export function spelledAs({ form }: Reference, names: readonly string[]): string {
  return form === "tag" || form === "bare" ? names.join(".") : asExpression(names);
}

/** The place of a report about it. */
export function placeOf({ path, within }: Reference): Pick<Report, "path" | "within"> {
  return { path, within };
}
