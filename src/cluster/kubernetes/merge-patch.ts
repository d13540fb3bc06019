import type { Json } from "../../graph/types.ts";
import { fieldsOf, type Fields } from "./json.ts";

/** The merge patch (RFC 7386) that makes `after` of `before`; what is gone is null in it. */
export function mergePatchBetween(before: Fields, after: Fields): Fields {
  const patch: Record<string, Json> = {};
  for (const key of Object.keys(before)) if (after[key] === undefined || after[key] === null) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    if (value === null) continue;
    const earlier = before[key];
    const [left, right] = [fieldsOf(earlier), fieldsOf(value)];
    if (left !== undefined && right !== undefined) {
      const inner = mergePatchBetween(left, right);
      if (Object.keys(inner).length > 0) patch[key] = inner;
    } else if (JSON.stringify(earlier) !== JSON.stringify(value)) patch[key] = value;
  }
  return patch;
}
