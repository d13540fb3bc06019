import { YamlFault } from "./fault.ts";
import type { YamlMapping, YamlNode, YamlSequence } from "./node.ts";
import { anchored, emptyScalar, type Growing, type Parser, type Properties } from "./parser.ts";
import { peek, take } from "./scanner.ts";
import type { Token } from "./token.ts";

export function parseItems(parser: Parser, properties: Properties, depth: number, kind: "indented" | "indentless"): YamlNode {
  const { scanner } = parser;
  const items: YamlNode[] = [];
  const node: Growing<YamlSequence> = {
    kind: "sequence",
    start: peek(scanner).start,
    end: peek(scanner).end,
    tag: properties.tag,
    items,
  };
  anchored(parser, properties, node);
  if (kind === "indented") take(scanner);
  const ends = kind === "indented" ? ["block-entry", "block-end"] : ["block-entry", "key", "value", "block-end"];
  while (peek(scanner).kind === "block-entry") {
    const dash = take(scanner);
    const item = ends.includes(peek(scanner).kind) ? emptyScalar(dash.end) : parser.parseNode(parser, "block", depth + 1);
    items.push(item);
    node.end = Math.max(item.end, dash.end);
  }
  if (kind === "indentless") return node;
  const token = take(scanner);
  if (token.kind !== "block-end") throw new YamlFault("did not find expected '-' indicator", token.start);
  return node;
}

export function parseBlockMapping(parser: Parser, properties: Properties, depth: number): YamlNode {
  const { scanner } = parser;
  const start = take(scanner);
  const entries: { key: YamlNode; value: YamlNode }[] = [];
  const node: Growing<YamlMapping> = {
    kind: "mapping",
    start: start.start,
    end: start.end,
    tag: properties.tag,
    entries,
  };
  anchored(parser, properties, node);
  const part = (indicator: Token): YamlNode =>
    ["key", "value", "block-end"].includes(peek(scanner).kind)
      ? emptyScalar(indicator.end)
      : parser.parseNode(parser, "block-or-list", depth + 1);
  for (let token = peek(scanner); token.kind !== "block-end"; token = peek(scanner)) {
    if (token.kind !== "key") throw new YamlFault("did not find expected key", token.start);
    const key = part(take(scanner));
    const next = peek(scanner);
    const value = next.kind === "value" ? part(take(scanner)) : emptyScalar(next.start);
    entries.push({ key, value });
    node.end = Math.max(key.end, value.end);
  }
  take(scanner);
  return node;
}
