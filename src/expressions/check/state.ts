// What the checker carries along.
import type { Node } from "../language/ast.ts";
import type { Nature } from "./nature.ts";

/** The names that an expression can use at all. */
export interface CheckEnvironment {
  readonly names: ReadonlyMap<string, Nature>;
}

interface Scope {
  readonly collection: Nature;
  readonly pointers: ReadonlyMap<string, Nature>;
}

export interface Checker {
  readonly environment: CheckEnvironment;
  readonly natures: Map<Node, Nature>;
  readonly scopes: Scope[];
  readonly variables: { readonly name: string; readonly nature: Nature }[];
  /** The way back from the modules below. */
  readonly visit: (node: Node) => Nature;
  readonly inScope: (collection: Nature, pointers: ReadonlyMap<string, Nature>, node: Node) => Nature;
}
