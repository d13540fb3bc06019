import type { SourceNode } from "../source/tree.ts";
import { pathOf, type Place, type Walk } from "./walk.ts";

/** Bytes are written as base64; what is none is an error after which the decoder goes on. */
export function checkBase64(walk: Walk, node: SourceNode & { readonly kind: "string" }, place: Place): void {
  const offset = corruptAt(node.value);
  if (offset === undefined) return;
  const message = `illegal base64 data at input byte ${offset}`;
  const fault = { kind: "malformed-value", path: pathOf(place), message, node, expected: "base64" } as const;
  walk.faults.push(fault);
  walk.log.saved ??= { fault };
}

/** Where Go's `base64.StdEncoding` gives up. Line breaks are skipped, everything else counts in bytes. */
function corruptAt(text: string): number | undefined {
  const bytes = new TextEncoder().encode(text);
  let inGroup = 0;
  for (let index = 0; index < bytes.length; index++) {
    const code = bytes[index]!;
    if (code === 0x0a || code === 0x0d) continue;
    if (code === 0x3d) return paddingProblem(bytes, index, inGroup);
    if (!/[A-Za-z0-9+/]/.test(String.fromCharCode(code))) return index;
    inGroup = (inGroup + 1) % 4;
  }
  return inGroup === 0 ? undefined : bytes.length - inGroup;
}

function paddingProblem(bytes: Uint8Array, first: number, inGroup: number): number | undefined {
  if (inGroup < 2) return first;
  const skip = (from: number): number => {
    let at = from;
    while (bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
    return at;
  };
  let at = skip(first + 1);
  if (inGroup === 2) {
    if (at === bytes.length) return bytes.length;
    if (bytes[at] !== 0x3d) return at - 1;
    at = skip(at + 1);
  }
  return at < bytes.length ? at : undefined;
}
