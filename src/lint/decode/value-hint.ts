import { suggestQuantities } from "../../argo/quantity-suggestion.ts";
import type { SourceNode } from "../source/tree.ts";
import type { GoType } from "./go-type.ts";

/** What to write in place of a value of the wrong type. `written` is the value as it stands in the file. */
export function typeHint(node: SourceNode, expected: GoType, written: string): string {
  switch (expected.kind) {
    case "string":
      if (node.kind === "array" || node.kind === "object") return tagHint(written) ?? "Write one text here.";
      return `Put it in quotes: \`"${shortened(written)}"\`.`;
    case "boolean":
      if (node.kind === "string" && /^(true|false|yes|no|on|off)$/i.test(node.value)) return `Take the quotes away: \`${node.value}\`.`;
      return noTag(node) ?? "Write `true` or `false`.";
    case "integer":
      return integerHint(node);
    case "list":
    case "bytes":
      return listHint(node, expected, written);
    case "struct":
    case "map":
      return objectHint(node, expected, written);
    default:
      // A step, decoded as anything.
      if (expected.text.startsWith("[]"))
        return "Write a list of lists: the steps of one group run at once, the groups one after the other.";
      return "Write an object here: `key: value`.";
  }
}

function integerHint(node: SourceNode): string {
  if (node.kind === "string" && /^-?[0-9]+$/.test(node.value)) return `Take the quotes away: \`${node.value}\`.`;
  if (node.kind === "number" && !/^-?[0-9]+$/.test(node.literal)) return "Write a whole number.";
  if (node.kind === "number") return "Write a smaller number.";
  return noTag(node) ?? "Write a whole number.";
}

/** Argo decodes the manifest before it replaces anything in it. */
function noTag(node: SourceNode): string | undefined {
  if (node.kind !== "string" || !node.value.includes("{{")) return undefined;
  return "Write the value itself: tags are replaced in texts alone.";
}

function listHint(node: SourceNode, expected: GoType, written: string): string {
  if (node.kind === "array" || node.kind === "object") return "Write a list: `- ` before each entry.";
  // `-|` and `-word` begin a text, not an entry.
  if (node.kind === "string" && /^-[^-\s]/.test(written)) return "Put a blank behind the hyphen: `- ` begins an entry of a list.";
  if (expected.kind === "list" && expected.element.type().kind === "string") return `Write a list: \`[${shortened(written)}]\`.`;
  return "Write a list: `- ` before each entry.";
}

function objectHint(node: SourceNode, expected: GoType, written: string): string {
  if (node.kind === "array") return node.items.length === 1 ? "Take the `- ` away: this is no list." : "Write one object here, not a list.";
  const tag = tagHint(written);
  if (tag !== undefined) return tag;
  if (expected.kind !== "struct" || expected.fields.size === 0) return "Write an object here: `key: value`.";
  const names = [...expected.fields.keys()];
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  return `Write an object here, with ${shown.join(", ")}${names.length > shown.length ? ", …" : ""}.`;
}

function tagHint(written: string): string | undefined {
  return /^['"]?\{\{/.test(written) ? "A tag stands for a text alone: write the fields themselves." : undefined;
}

/** What to write in place of a text that is no quantity, time and so on. */
export function malformedHint(node: SourceNode, expected: string): string {
  const text = node.kind === "string" ? node.value : node.kind === "number" ? node.literal : "";
  if (expected === "quantity") {
    const [first, second] = suggestQuantities(text);
    if (first !== undefined) return `Write \`${first}\`${second === undefined ? "" : ` or \`${second}\``}.`;
    if (text.includes("{{")) return "Write the amount itself, or set it with `podSpecPatch`: quantities are read before tags are replaced.";
    return "Write a quantity: `500m`, `2`, `512Mi`, `4G`.";
  }
  return expected === "time" ? "Write a time as in `2024-01-31T12:00:00Z`." : "Write the bytes in base64.";
}

function shortened(text: string): string {
  const line = text.split("\n", 1)[0]!.trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
