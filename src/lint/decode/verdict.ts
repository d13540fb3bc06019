import type { SourceDocument } from "../source/document.ts";
import type { SourceNode } from "../source/tree.ts";
import { decodeValue } from "./decode-value.ts";
import type { DecodeFault } from "./fault.ts";
import type { GoTypes } from "./go-type.ts";
import { rootPlace, type ErrorLog, type Walk } from "./walk.ts";

/** What Argo's decoder says. */
export interface Verdict {
  /** Undefined where it takes the document. */
  readonly message: string | undefined;
  /** What it says that of comes first. */
  readonly faults: readonly DecodeFault[];
  /** What ends the decoding: nothing behind it is read. */
  readonly ending: DecodeFault | undefined;
}

/** Strict as `argo lint` is; or loose, as its offline client reads all files before. */
export function decodeInto(document: SourceDocument, root: SourceNode, types: GoTypes, type: string, isStrict: boolean): Verdict {
  const log: ErrorLog = { ending: undefined, saved: undefined };
  const sortsKeys = document.format === "yaml";
  const walk: Walk = { decodeValue, types, text: document.text, sortsKeys, isStrict, faults: [], strict: [], log };
  decodeValue(walk, root, { type: () => types.named(type), isPointer: false }, rootPlace);
  const ending = log.ending?.fault;
  const first = ending ?? log.saved?.fault;
  if (first !== undefined) return { message: first.message, faults: [first, ...others(walk, first)], ending };
  const strict = walk.strict[0]?.fault;
  if (strict === undefined) return { message: undefined, faults: walk.faults, ending };
  const message = strictMessage(walk);
  return { message, faults: [{ ...strict, message } as DecodeFault, ...others(walk, strict)], ending };
}

function others(walk: Walk, first: DecodeFault): readonly DecodeFault[] {
  return walk.faults.filter((fault) => fault !== first);
}

/** All of them in one message, at most a hundred, none twice. */
function strictMessage({ strict }: Walk): string {
  return `strict decoding error: ${[...new Set(strict.map(({ text }) => text))].slice(0, 100).join(", ")}`;
}
