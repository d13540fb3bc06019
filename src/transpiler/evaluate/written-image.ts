import type { Thing } from "./things.ts";

/** Do these options say an image, be it a wrong one? */
export function writesImage(options: Thing): boolean {
  // Options that are a text or the like are refused as a whole; what they would have said is not known.
  if (options.kind === "object") return options.fields.has("image");
  return options.kind === "unknown" || (options.kind === "primitive" && options.value !== undefined);
}
