// Every text of a part of a manifest, with its place.
import type { Json } from "../../graph/types.ts";
import type { JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";

export interface TextAt {
  readonly text: string;
  readonly path: Path;
}

/** In the order in which they are written. What stands below a key of `except` is left out, at whatever depth. */
export function textsIn(value: Json | undefined, path: Path, except: ReadonlySet<string> = new Set()): readonly TextAt[] {
  const found: TextAt[] = [];
  collect(value, [...path], except, found);
  return found;
}

/** `path` is where the walk is, copied for what is found. */
function collect(value: Json | undefined, path: (string | number)[], except: ReadonlySet<string>, found: TextAt[]): void {
  if (typeof value === "string") found.push({ text: value, path: [...path] });
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      collect((value as readonly Json[])[index], path, except, found);
      path.pop();
    }
  } else if (typeof value === "object" && value !== null) {
    for (const key of Object.keys(value)) {
      if (except.has(key)) continue;
      path.push(key);
      collect((value as JsonObject)[key], path, except, found);
      path.pop();
    }
  }
}
