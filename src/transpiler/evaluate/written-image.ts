import type { Thing } from "./things.ts";

/** Do these options say an image, be it a wrong one? */
export function writesImage(options: Thing): boolean {
  return options.kind === "unknown" || (options.kind === "object" && options.fields.has("image"));
}
