// Plain tags that Argo does not replace before it reads the condition.
import { closest } from "../../diagnostics/suggest.ts";
import { knownAt, type Known } from "./known.ts";
import type { Fault } from "./place.ts";
import { tagAsExpression } from "./spelling.ts";
import type { WhenPlace } from "./when-places.ts";
import type { WhenTag } from "./when-values.ts";

const kinds = { call: "when-operands", metric: "metric-when", cron: "cron-when" } as const;

export function leftTags(place: WhenPlace, tags: readonly WhenTag[]): readonly Fault[] {
  return tags.flatMap((tag) => {
    const found = tag.isExpression ? undefined : leftTag(place, tag);
    return found === undefined ? [] : [{ path: place.path, within: { start: tag.start, end: tag.end }, ...found }];
  });
}

function leftTag(place: WhenPlace, tag: WhenTag): Pick<Fault, "kind" | "message" | "hint"> | undefined {
  if (place.use === "cron") return cronTag(tag.name);
  const [root = ""] = tag.name.split(".");
  // Names that begin like Argo's own are looked up by its validation.
  const known = place.known();
  if (known.isOpen || known.members.has(root) || tag.name.includes("{{")) return undefined;
  const near = closest(root, known.members.keys());
  const hint = near === undefined ? hintOf(known, tag.name, root) : `Did you mean \`${near}\`?`;
  const message = `\`{{${tag.name}}}\` is nothing that Argo knows here: it stays in the condition as it is`;
  return tag.isQuoted && place.use === "call"
    ? { kind: "when-constant", message: `${message}, and is compared as text.`, hint }
    : { kind: kinds[place.use], message: `${message}, which then fails.`, hint };
}

function hintOf(known: Known, name: string, root: string): string {
  if (root === "item") return "`item` is there in loops only.";
  const isInput = knownAt(known, ["inputs", "parameters", name]) !== undefined;
  const isWorkflows = !isInput && knownAt(known, ["workflow", "parameters", name]) !== undefined;
  return isInput || isWorkflows
    ? `Write \`{{${isInput ? "inputs" : "workflow"}.parameters.${name}}}\`.`
    : `Names begin with ${[...known.members.keys()].map((each) => `\`${each}\``).join(", ")}.`;
}

/** Numbers, times and labels of a cron workflow are no text, and only text is put in the place of a plain tag. */
function cronTag(name: string): Pick<Fault, "kind" | "message" | "hint"> | undefined {
  if (name === "cronworkflow.name" || name === "cronworkflow.namespace") return undefined;
  const isCron = /^cronworkflow\.(?:failed|succeeded|lastScheduledTime|labels|annotations)/.test(name);
  return isCron
    ? {
        kind: "cron-when",
        message: `\`{{${name}}}\` is no text, and the cron workflow fails to put it into the condition.`,
        hint: `Write the condition as one expression: \`{{=${tagAsExpression(name)} …}}\`.`,
      }
    : {
        kind: "cron-when",
        message: `\`{{${name}}}\` is not there in the condition of a cron workflow, which then fails.`,
        hint: "There is `cronworkflow.name`, `.namespace`, `.labels`, `.annotations`, `.failed`, `.succeeded` and `.lastScheduledTime`.",
      };
}
