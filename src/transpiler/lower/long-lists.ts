import type { Place } from "../../graph/types.ts";
import { partsOf, withParts } from "../../graph/value-parts.ts";
import type { ListValue, Value } from "../../graph/values.ts";
import { homeOf } from "./home.ts";
import type { Lowering } from "./lowering.ts";
import type { Scope, ScopePort } from "./scope.ts";

/** Where a value is written, and how a part of a block is made to give one. */
interface Position {
  readonly lowering: Lowering;
  readonly scope: Scope;
  readonly place: Place;
}
type Give = (part: Scope, value: Value) => ScopePort;

/** Shorter lists are written where they are used. */
const longList = 100;

/**
 * A list of what many tasks gave, tasks that stand in parts of a block too large for one DAG: each part gives the piece that comes from it, and
 * the pieces are joined. Else each element would be an input of its own, and the expression larger than Argo evaluates.
 */
export function joinParts(value: Value, position: Position, give: Give): Value {
  if (position.lowering.parts.size === 0 || !holdsLongList(value)) return value;
  const around = new Set<Scope>();
  for (let scope: Scope | undefined = position.scope; scope; scope = scope.parent?.scope) around.add(scope);
  const join = (part: Value): Value => {
    if (part.kind === "list") return isLong(part) ? joinPieces(part, around, position, give) : part;
    return isComputed(part) ? withParts(part, join) : part;
  };
  return join(value);
}

function isLong(list: ListValue): boolean {
  return list.elements.length >= longList && list.type.kind === "list" && list.type.element.kind !== "artifact";
}

function isComputed(value: Value): boolean {
  return value.kind === "operation" || value.kind === "object" || value.kind === "member" || value.kind === "iteration";
}

function holdsLongList(value: Value): boolean {
  if (value.kind === "list") return isLong(value);
  return isComputed(value) && partsOf(value).some(holdsLongList);
}

function joinPieces(list: ListValue, around: ReadonlySet<Scope>, position: Position, give: Give): Value {
  const pieces: Value[] = [];
  const { type } = list;
  let [from, part] = [0, partWith(list.elements[0]!, around, position)];
  const end = (to: number): void => {
    const piece: Value = { kind: "list", elements: list.elements.slice(from, to), type };
    const node = part && to - from > 1 ? position.lowering.parts.get(part)! : undefined;
    pieces.push(node === undefined ? piece : { kind: "output", node, output: give(part!, piece).name, type });
  };
  for (let at = 1; at < list.elements.length; at++) {
    const next = partWith(list.elements[at]!, around, position);
    if (next === part) continue;
    end(at);
    [from, part] = [at, next];
  }
  end(list.elements.length);
  const [only] = pieces;
  return only && pieces.length === 1 ? only : { kind: "operation", operator: "concatenateLists", operands: pieces, type };
}

/** The part of a block around that all tasks are in of which a value is made. */
function partWith(value: Value, around: ReadonlySet<Scope>, position: Position): Scope | undefined {
  let found: Scope | undefined;
  const isInside = (inner: Value): boolean => {
    switch (inner.kind) {
      case "constant":
      case "parameter":
      case "run":
        return true;
      case "item":
      case "index":
      case "carried":
      case "element":
        return false;
      case "output":
      case "collected":
      case "merged":
      case "succeeded": {
        const part = outermostPart(homeOf(inner, position), around, position.lowering);
        found ??= part;
        return part !== undefined && part === found;
      }
      default:
        return partsOf(inner).every(isInside);
    }
  };
  return isInside(value) ? found : undefined;
}

function outermostPart(home: Scope, around: ReadonlySet<Scope>, lowering: Lowering): Scope | undefined {
  let scope = home;
  if (around.has(scope)) return undefined;
  while (scope.parent && !around.has(scope.parent.scope)) scope = scope.parent.scope;
  return scope.parent && lowering.parts.has(scope) ? scope : undefined;
}
