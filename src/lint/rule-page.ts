import type { Rule } from "./rule.ts";

/** The page of a rule, as `argots explain` prints it and `docs/rules/` holds it. */
export function rulePage(rule: Rule): string {
  const examples = rule.examples.map(({ wrong, right }) => `Wrong:\n\n${yaml(wrong)}\nRight:\n\n${yaml(right)}`);
  const lines = [`# ${rule.code}: ${rule.name}`, `> ${severityText(rule)}: ${rule.summary}`, rule.description.trim(), ...examples];
  return `${lines.join("\n\n")}`;
}

/** `warning`, and what turns it on or off without anybody asking. */
export function severityText(rule: Rule): string {
  if (rule.isOffByDefault === true) return `${rule.severity} (off unless configured)`;
  return rule.isForHandWritten === true ? `${rule.severity} (not in compiled manifests unless configured)` : rule.severity;
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trim()}\n\`\`\`\n`;
}
