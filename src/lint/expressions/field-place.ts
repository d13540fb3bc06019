// A field that is an expression as a whole.
import { textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import type { Known } from "./known.ts";
import { fails, type ExpressionPlace } from "./place.ts";

/** Which plain tags Argo has replaced before it evaluates the field. */
export type Replaced = "globals" | "template" | "call" | "none";

export interface FieldPlace extends ExpressionPlace {
  readonly replaced: Replaced;
}

/** The key of an object, and all that holds of the expressions that stand there. */
export interface Field
  extends Partial<Pick<ExpressionPlace, "effects" | "elsewhere" | "leftOut">>, Pick<ExpressionPlace, "what" | "known" | "wanted"> {
  readonly holder: JsonObject;
  readonly path: Path;
  readonly key: string;
  readonly functions: ReadonlyMap<string, Known>;
  readonly replaced: Replaced;
}

/** Where nothing but the functions of the language is there. */
export const noFunctions: ReadonlyMap<string, Known> = new Map();

export function placesOf({ holder, path, key, effects = fails, ...rest }: Field): readonly FieldPlace[] {
  const source = textAt(holder, key);
  return source === undefined || source === "" ? [] : [{ ...rest, path: [...path, key], start: 0, source, kind: "field", effects }];
}
