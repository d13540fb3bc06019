import type { ScalarSource } from "./token.ts";

interface YamlExtent {
  readonly start: number;
  readonly end: number;
  /** Resolved (`tag:yaml.org,2002:int`); "" where none is written. */
  readonly tag: string;
}

export interface YamlScalar extends YamlExtent {
  readonly kind: "scalar";
  readonly value: string;
  /** Plain and without a tag: its type is read off its text. */
  readonly isImplicit: boolean;
  readonly source: ScalarSource;
}

export interface YamlMapping extends YamlExtent {
  readonly kind: "mapping";
  readonly entries: readonly { readonly key: YamlNode; readonly value: YamlNode }[];
}

export interface YamlSequence extends YamlExtent {
  readonly kind: "sequence";
  readonly items: readonly YamlNode[];
}

export interface YamlAlias extends YamlExtent {
  readonly kind: "alias";
  readonly name: string;
  readonly target: YamlNode;
}

export type YamlNode = YamlScalar | YamlMapping | YamlSequence | YamlAlias;
