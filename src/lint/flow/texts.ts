// Every text of a part of a manifest, with its place.
import type { Json } from "../../graph/types.ts";
import type { Path } from "../source/document.ts";

export interface TextAt {
  readonly text: string;
  readonly path: Path;
}

/** In the order in which they are written. What stands below a key of `except` is left out, at whatever depth. */
export function textsIn(value: Json | undefined, path: Path, except: ReadonlySet<string> = new Set()): readonly TextAt[] {
  const found: TextAt[] = [];
  collect(value, path, except, found);
  return found;
}

function collect(value: Json | undefined, path: Path, except: ReadonlySet<string>, found: TextAt[]): void {
  if (typeof value === "string") found.push({ text: value, path });
  else if (Array.isArray(value)) (value as readonly Json[]).forEach((each, index) => collect(each, [...path, index], except, found));
  else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) if (!except.has(key)) collect(member, [...path, key], except, found);
  }
}
