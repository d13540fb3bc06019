// One item of a loop: the names that it gives to the body, and the name of its iteration.
import { compactJson } from "./aggregate.ts";
import { ControllerPanic } from "./failure.ts";
import { goJson, unescapeHtml } from "./go-text.ts";
import { rawEntries, rawParts } from "./raw-json.ts";

export interface Item {
  readonly variables: ReadonlyMap<string, string>;
  readonly description: string;
}

type ItemType = "scalar" | "text" | "map" | "list";

/** `Item.GetType`: null unmarshals into a list, and so is one. */
function typeOf(raw: string): ItemType {
  if (raw.startsWith("[") || raw === "null") return "list";
  if (raw.startsWith("{")) return "map";
  return raw.startsWith('"') ? "text" : "scalar";
}

export function readItem(text: string): Item {
  const raw = text.trim();
  switch (typeOf(raw)) {
    case "scalar":
      return { variables: new Map([["item", itemText(raw)]]), description: itemText(raw) };
    case "text":
      return { variables: new Map([["item", JSON.parse(raw) as string]]), description: itemText(raw) };
    case "list": {
      const items = raw === "null" ? [] : rawParts(raw);
      return { variables: new Map([["item", compactJson(raw)]]), description: `[${items.map(itemText).join(" ")}]` };
    }
    case "map":
      return readMap(raw);
  }
}

function readMap(raw: string): Item {
  const entries = rawEntries(raw);
  const variables = new Map(entries.map(([key, value]) => [`item.${key}`, itemText(value)]));
  variables.set("item", `{${entries.map(([key, value]) => `${goJson(key)}:${compactJson(value)}`).join(",")}}`);
  const parts = entries.map(([key, value]) => `${key}:${itemText(value)}`).sort((left, right) => (left < right ? -1 : 1));
  return { variables, description: parts.join(",") };
}

/** `Item.String`: a text loses its quotation marks and keeps its escapes. */
function itemText(raw: string): string {
  const compact = unescapeHtml(compactJson(raw));
  return compact.startsWith('"') ? compact.slice(1, -1) : compact;
}

/** `generateNodeName`: parentheses would be taken for an index. */
export function iterationName(name: string, index: number, description: string): string {
  const result = `${name}(${String(index)}:${description.replace(/[()]/g, "")})`;
  const found = Number(result.slice(result.indexOf("(") + 1, result.indexOf(":")));
  if (found !== index)
    throw new ControllerPanic(`unrecoverable digit in generateName; wanted '${String(index)}' and got '${String(found)}'`);
  return result;
}
