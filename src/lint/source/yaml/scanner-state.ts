import type { Token } from "./token.ts";

/** The possible keys, one for each open flow collection and one for the block around them. */
export interface Keys {
  /** Whether the token of a number may still turn out to be a key. */
  readonly isPending: (token: number, scanner: Scanner) => boolean;
  readonly save: (scanner: Scanner) => void;
  readonly remove: () => void;
  /** The key that the `:` at the scanner's place belongs to. */
  readonly takeFor: (scanner: Scanner) => { readonly token: number; readonly at: number; readonly column: number } | undefined;
  readonly open: (scanner: Scanner) => void;
  readonly close: () => void;
}

/** Where the scanner stands. The rules are those of libyaml, on which Argo's reader rests: they decide what is YAML and what is not. */
export interface Scanner {
  readonly text: string;
  at: number;
  line: number;
  lineStart: number;
  /** The column of the block collection that is open; -1 for none. */
  indent: number;
  readonly indents: number[];
  flowLevel: number;
  /** Whether a `key:` may begin here. */
  mayBeKey: boolean;
  readonly keys: Keys;
  /** What is scanned and not yet taken; a token may still be put before those that are a possible key. */
  readonly queue: Token[];
  /** How many tokens were taken. */
  taken: number;
  head: number;
  isAtEnd: boolean;
  readonly comments: { readonly start: number; readonly end: number }[];
}
