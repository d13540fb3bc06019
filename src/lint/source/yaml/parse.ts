import { maximumDepth, tooDeep, YamlFault } from "./fault.ts";
import type { YamlNode } from "./node.ts";
import { parseBlockMapping, parseItems } from "./parse-block.ts";
import { parseFlowMapping, parseFlowSequence } from "./parse-flow.ts";
import { anchored, emptyScalar, type NodeContext, type Parser, type Properties } from "./parser.ts";
import { createScanner, peek, take } from "./scanner.ts";
import type { Scanner } from "./scanner-state.ts";
import type { Token } from "./token.ts";

/** The comments are given even where the text is no YAML, as far as it was read. */
export function startParsing(text: string): Pick<Scanner, "comments"> & { readonly parse: () => YamlNode | undefined } {
  const scanner = createScanner(text);
  return { comments: scanner.comments, parse: () => parseDocument({ scanner, anchors: new Map(), tagPrefixes: new Map(), parseNode }) };
}

/** The first document of a text: Argo's reader looks at no further one. */
function parseDocument(parser: Parser): YamlNode | undefined {
  const { scanner } = parser;
  const first = peek(scanner);
  if (first.kind === "stream-end") return undefined;
  const hasStart = readDirectives(parser);
  if (hasStart) take(scanner);
  const token = peek(scanner);
  const isEmpty = hasStart && (isDirective(token) || ["document-start", "document-end", "stream-end"].includes(token.kind));
  const root = isEmpty ? emptyScalar(token.start) : parseNode(parser, "block", 0);
  peek(scanner);
  return root;
}

/** Whether `---` is next, which must be so behind directives. */
function readDirectives({ scanner, tagPrefixes }: Parser): boolean {
  let hasVersion = false;
  let token = peek(scanner);
  const isImplicit = !isDirective(token) && token.kind !== "document-start";
  for (; token.kind === "version-directive" || token.kind === "tag-directive"; token = peek(scanner)) {
    if (token.kind === "version-directive") {
      if (hasVersion) throw new YamlFault("found duplicate %YAML directive", token.start);
      if (token.major !== 1 || token.minor !== 1) throw new YamlFault("found incompatible YAML document", token.start);
      hasVersion = true;
    } else {
      if (tagPrefixes.has(token.handle)) throw new YamlFault("found duplicate %TAG directive", token.start);
      tagPrefixes.set(token.handle, token.prefix);
    }
    take(scanner);
  }
  if (!tagPrefixes.has("!")) tagPrefixes.set("!", "!");
  if (!tagPrefixes.has("!!")) tagPrefixes.set("!!", "tag:yaml.org,2002:");
  if (isImplicit) return false;
  if (token.kind !== "document-start") throw new YamlFault("did not find expected <document start>", token.start);
  return true;
}

function isDirective(token: Token): boolean {
  return token.kind === "version-directive" || token.kind === "tag-directive";
}

function parseNode(parser: Parser, context: NodeContext, depth: number): YamlNode {
  const { scanner } = parser;
  let token = peek(scanner);
  if (depth > maximumDepth) throw tooDeep(token.start);
  if (token.kind === "alias") {
    take(scanner);
    const target = parser.anchors.get(token.name);
    if (target === undefined) throw new YamlFault(`unknown anchor '${token.name}' referenced`, token.start);
    return { kind: "alias", start: token.start, end: token.end, tag: "", name: token.name, target };
  }
  const { start } = token;
  let end = token.start;
  let anchor: string | undefined;
  let tag: string | undefined;
  while ((token.kind === "anchor" && anchor === undefined) || (token.kind === "tag" && tag === undefined)) {
    if (token.kind === "anchor") anchor = token.name;
    else if (token.kind === "tag") tag = resolveTag(parser, token);
    end = token.end;
    take(scanner);
    token = peek(scanner);
  }
  const properties: Properties = { start, tag: tag ?? "", anchor };
  switch (token.kind) {
    case "block-entry":
      if (context === "block-or-list") return parseItems(parser, properties, depth, "indentless");
      break;
    case "scalar": {
      take(scanner);
      const isImplicit = (properties.tag === "" && token.source.style === "plain") || properties.tag === "!";
      const { value, source } = token;
      // A tag or anchor stands before the text itself, and places within the text count from there.
      return anchored(parser, properties, {
        kind: "scalar",
        start: token.start,
        end: token.end,
        tag: properties.tag,
        value,
        isImplicit,
        source,
      });
    }
    case "flow-sequence-start":
      return parseFlowSequence(parser, properties, depth);
    case "flow-mapping-start":
      return parseFlowMapping(parser, properties, depth);
    case "block-sequence-start":
      if (context !== "flow") return parseItems(parser, properties, depth, "indented");
      break;
    case "block-mapping-start":
      if (context !== "flow") return parseBlockMapping(parser, properties, depth);
      break;
  }
  if (anchor === undefined && tag === undefined) throw new YamlFault("did not find expected node content", token.start);
  return anchored(parser, properties, { ...emptyScalar(end), tag: properties.tag, isImplicit: properties.tag === "" });
}

function resolveTag({ tagPrefixes }: Parser, tag: { readonly handle: string; readonly suffix: string; readonly start: number }): string {
  if (tag.handle === "") return tag.suffix;
  const prefix = tagPrefixes.get(tag.handle);
  if (prefix === undefined) throw new YamlFault("found undefined tag handle", tag.start);
  return prefix + tag.suffix;
}
