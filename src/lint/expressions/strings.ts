// Every text below a value.
import type { Json } from "../../graph/types.ts";
import type { Path } from "../source/document.ts";

export interface TextAt {
  readonly path: Path;
  readonly text: string;
}

/** `isLeft` says of an object or list below that it is somebody else's. */
export function textsIn(value: Json | undefined, path: Path, isLeft: (path: Path) => boolean = () => false): readonly TextAt[] {
  const found: TextAt[] = [];
  collect(value, path, isLeft, found);
  return found;
}

function collect(value: Json | undefined, path: Path, isLeft: (path: Path) => boolean, found: TextAt[]): void {
  if (typeof value === "string") {
    found.push({ path, text: value });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const entries: Iterable<readonly [string | number, Json]> = Array.isArray(value)
    ? (value as readonly Json[]).entries()
    : Object.entries(value);
  for (const [key, member] of entries) {
    const below = [...path, key];
    if (typeof member === "object" && isLeft(below)) continue;
    collect(member, below, isLeft, found);
  }
}
