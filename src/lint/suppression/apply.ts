import { closest } from "../../diagnostics/suggest.ts";
import type { LintPlace } from "../result.ts";
import type { Rule } from "../rule.ts";
import { ignoreOfArgosError } from "../rules/ignore-of-argos-error.ts";
import { ignoreUnknownRule } from "../rules/ignore-unknown-rule.ts";
import { ignoreWithoutEffect } from "../rules/ignore-without-effect.ts";
import { ignoreWithoutReason } from "../rules/ignore-without-reason.ts";
import type { SourceDocument } from "../source/document.ts";
import { suppressionsOf, type Suppression } from "./parse.ts";

/** What a suppression needs to know of a finding. */
export interface Suppressible {
  readonly rule: Rule;
  readonly isArgos: boolean;
  /** The lines whose comments are about it: where it begins, and where the key of its value stands. */
  readonly lines: readonly number[];
}

/** What is wrong with a suppressing comment. */
export interface SuppressionFault {
  readonly rule: Rule;
  readonly place: LintPlace;
  readonly message: string;
  readonly hint: string;
}

export interface Suppressed<Finding> {
  readonly kept: readonly Finding[];
  readonly faults: readonly SuppressionFault[];
}

/**
 * Takes the findings of a document away that its comments suppress, and says what is wrong with those comments.
 *
 * @param rules - By name and by code.
 * @param isOff - Whether a rule is turned off: then a comment about it need not have an effect.
 */
export function applySuppressions<Finding extends Suppressible>(
  document: SourceDocument,
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  isOff: (rule: Rule) => boolean,
): Suppressed<Finding> {
  const taken = new Set<Finding>();
  const faults = suppressionsOf(document).flatMap((suppression): SuppressionFault[] => {
    const fault = (rule: Rule, message: string, hint: string): SuppressionFault => ({
      rule,
      place: placeOf(suppression, document),
      message,
      hint,
    });
    if (suppression.rules.length === 0)
      return [fault(ignoreWithoutReason, "This comment does not say which rule it suppresses.", "write `# argots-ignore RULE: REASON`.")];
    if (suppression.reason === "") {
      const names = suppression.rules.join(", ");
      const message = `This comment does not say why \`${names}\` is suppressed.`;
      return [fault(ignoreWithoutReason, message, `write the reason behind a colon: \`# argots-ignore ${names}: REASON\`.`)];
    }
    return suppression.rules.flatMap((written): SuppressionFault[] => {
      const rule = rules.get(written);
      if (rule === undefined) return [fault(ignoreUnknownRule, `There is no rule \`${written}\`.`, hintFor(written, rules))];
      const concerned = findings.filter((finding) => finding.rule === rule && finding.lines.includes(suppression.target));
      const suppressible = concerned.filter(({ isArgos }) => !isArgos);
      for (const finding of suppressible) taken.add(finding);
      if (concerned.length > suppressible.length) {
        const message = `\`${rule.name}\` cannot be suppressed here: Argo itself refuses the manifest.`;
        return [fault(ignoreOfArgosError, message, "mend the error and remove the comment.")];
      }
      if (suppressible.length > 0 || isOff(rule)) return [];
      const message = `Line ${suppression.target} has no finding of \`${rule.name}\`.`;
      return [fault(ignoreWithoutEffect, message, "remove the comment, or move it to the line of the finding.")];
    });
  });
  return { kept: findings.filter((finding) => !taken.has(finding)), faults };
}

function hintFor(written: string, rules: ReadonlyMap<string, Rule>): string {
  const near = closest(written, rules.keys());
  return near === undefined ? "`argots explain` lists the rules." : `did you mean \`${near}\`?`;
}

/** From the `#` to the end of the line. */
function placeOf({ line }: Suppression, { file }: SourceDocument): LintPlace {
  const text = file.text.split(/\r\n|\r|\n/)[line - 1] ?? "";
  const keyword = text.indexOf("argots-ignore");
  const start = Math.max(text.lastIndexOf("#", keyword), 0);
  return { file: file.name, line, column: start + 1, endLine: line, endColumn: text.trimEnd().length + 1 };
}
