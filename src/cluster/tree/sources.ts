import type { Workflow } from "../objects.ts";
import { sourcesAnnotation } from "../submit/labels.ts";

/** From `template/task`, or `template`, to `file:line`. */
export type Sources = ReadonlyMap<string, string>;

/** What the caller knows wins over what the run says. */
export function sourcesOf(workflow: Workflow, known: Sources = new Map()): Sources {
  const written = workflow.metadata.annotations?.[sourcesAnnotation];
  return written === undefined ? known : new Map([...read(written), ...known]);
}

/** Anyone can have written the annotation: what is not understood is left out. */
function read(text: string): readonly (readonly [string, string])[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
}
