import type { YamlNode, YamlScalar } from "./node.ts";
import type { Scanner } from "./scanner-state.ts";
import type { ScalarSource } from "./token.ts";

/** In a block a collection by indentation may stand, and as the value of a key a list that is not indented further. */
export type NodeContext = "block" | "block-or-list" | "flow";

export interface Parser {
  readonly scanner: Scanner;
  readonly anchors: Map<string, YamlNode>;
  readonly tagPrefixes: Map<string, string>;
  /** What the parts of collections are read with. */
  readonly parseNode: (parser: Parser, context: NodeContext, depth: number) => YamlNode;
}

/** What stands before a node. */
export interface Properties {
  readonly start: number;
  readonly tag: string;
  readonly anchor: string | undefined;
}

export function anchored<T extends YamlNode>(parser: Parser, properties: Properties, node: T): T {
  if (properties.anchor !== undefined) parser.anchors.set(properties.anchor, node);
  return node;
}

const emptySource: ScalarSource = { style: "plain", indent: -1, isInFlow: false };

export function emptyScalar(offset: number): YamlScalar {
  return { kind: "scalar", start: offset, end: offset, tag: "", value: "", isImplicit: true, source: emptySource };
}

/** A collection that grows: its anchor is known from its start, so that an alias within it can be told to contain itself. */
export type Growing<T> = { -readonly [Key in keyof T]: T[Key] };
