import type { Json } from "../../src/graph/types.ts";
import { hash } from "./hash.ts";

/** What an artifact is outside of a container: a handle that says which call made it. */
export interface Handle {
  /** `train 1x8d….model`: the call, and its output. */
  readonly provenance: string;
  readonly name: string;
  readonly path: string;
  readonly uri: string;
  readonly metadata: Readonly<Record<string, Json>>;
}

export function handleOf(provenance: string): Handle {
  const path = `/artifacts/${provenance}`;
  return { provenance, name: provenance.slice(provenance.lastIndexOf(".") + 1), path, uri: path, metadata: {} };
}

/** `call` is the component with its inputs. */
export function provenanceOf(call: string, output: string): string {
  return `${call.split(" ")[0]} ${hash(call)}.${output}`;
}

export function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && "provenance" in value && "uri" in value;
}
