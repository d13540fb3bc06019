import { YamlFault, maximumDepth, tooDeep } from "./fault.ts";
import type { YamlMapping, YamlNode, YamlSequence } from "./node.ts";
import { anchored, emptyScalar, type Growing, type Parser, type Properties } from "./parser.ts";
import { peek, take } from "./scanner.ts";

export function parseFlowSequence(parser: Parser, properties: Properties, depth: number): YamlNode {
  const { scanner } = parser;
  const items: YamlNode[] = [];
  const start = take(scanner);
  const node: Growing<YamlSequence> = {
    kind: "sequence",
    start: start.start,
    end: start.end,
    tag: properties.tag,
    items,
  };
  anchored(parser, properties, node);
  for (;;) {
    if (items.length > 0 && peek(scanner).kind !== "flow-sequence-end") {
      const comma = take(scanner);
      if (comma.kind !== "flow-entry") throw new YamlFault("did not find expected ',' or ']'", comma.start);
    }
    const token = peek(scanner);
    if (token.kind === "flow-sequence-end") break;
    items.push(token.kind === "key" ? parsePair(parser, depth + 1) : parser.parseNode(parser, "flow", depth + 1));
  }
  node.end = take(scanner).end;
  return node;
}

/** `[a: b]`: a mapping of one entry without braces. */
function parsePair(parser: Parser, depth: number): YamlNode {
  const { scanner } = parser;
  if (depth > maximumDepth) throw tooDeep(peek(scanner).start);
  const start = take(scanner);
  const ends = ["flow-entry", "flow-sequence-end"];
  const hasKey = ![...ends, "value"].includes(peek(scanner).kind);
  // Where no key stands, the reader takes the next token for its place and goes on behind it.
  const key = hasKey ? parser.parseNode(parser, "flow", depth + 1) : emptyScalar(take(scanner).end);
  let value: YamlNode | undefined;
  if (peek(scanner).kind === "value") {
    take(scanner);
    if (!ends.includes(peek(scanner).kind)) value = parser.parseNode(parser, "flow", depth + 1);
  }
  const read = value ?? emptyScalar(peek(scanner).start);
  return { kind: "mapping", start: start.start, end: Math.max(key.end, read.end), tag: "", entries: [{ key, value: read }] };
}

export function parseFlowMapping(parser: Parser, properties: Properties, depth: number): YamlNode {
  const { scanner } = parser;
  const entries: { key: YamlNode; value: YamlNode }[] = [];
  const start = take(scanner);
  const node: Growing<YamlMapping> = {
    kind: "mapping",
    start: start.start,
    end: start.end,
    tag: properties.tag,
    entries,
  };
  anchored(parser, properties, node);
  const ends = ["flow-entry", "flow-mapping-end"];
  for (;;) {
    if (entries.length > 0 && peek(scanner).kind !== "flow-mapping-end") {
      const comma = take(scanner);
      if (comma.kind !== "flow-entry") throw new YamlFault("did not find expected ',' or '}'", comma.start);
    }
    const token = peek(scanner);
    if (token.kind === "flow-mapping-end") break;
    if (token.kind !== "key") {
      const key = parser.parseNode(parser, "flow", depth + 1);
      entries.push({ key, value: emptyScalar(peek(scanner).start) });
      continue;
    }
    take(scanner);
    const key = [...ends, "value"].includes(peek(scanner).kind)
      ? emptyScalar(peek(scanner).start)
      : parser.parseNode(parser, "flow", depth + 1);
    let value: YamlNode | undefined;
    if (peek(scanner).kind === "value") {
      take(scanner);
      if (!ends.includes(peek(scanner).kind)) value = parser.parseNode(parser, "flow", depth + 1);
    }
    entries.push({ key, value: value ?? emptyScalar(peek(scanner).start) });
  }
  node.end = take(scanner).end;
  return node;
}
