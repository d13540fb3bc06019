import type { ArtifactType, Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";

/**
 * What an expression of a pipeline file is worth to the evaluator. `place` is where it was written: diagnostics about a value point there.
 * Only the kinds that other modules read are listed here; the evaluator's own (functions, modules, …) are opaque to them.
 */
export type Evaluated = EvaluatedPrimitive | EvaluatedObject | EvaluatedList | EvaluatedRuntime | EvaluatedMarker | EvaluatedOther;

/** A string, number, boolean, null or undefined that is known now. */
export interface EvaluatedPrimitive {
  readonly kind: "primitive";
  readonly value: string | number | boolean | null | undefined;
  readonly place: Place;
  /** It is undefined because a known object has no such property. */
  readonly absent?: { readonly name: string; readonly what: string; readonly names: readonly string[]; readonly place: Place };
}

/** An object whose keys are known now; its values need not be. */
export interface EvaluatedObject {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, EvaluatedField>;
  readonly place: Place;
}

export interface EvaluatedField {
  readonly value: Evaluated;
  /** Where the key was written. */
  readonly key: Place;
}

export interface EvaluatedList {
  readonly kind: "list";
  readonly elements: readonly Evaluated[];
  readonly place: Place;
}

/** Known only when the pipeline runs. */
export interface EvaluatedRuntime {
  readonly kind: "runtime";
  readonly value: Value;
  readonly place: Place;
}

/** What a helper of the authoring API makes: `pvc("data")`, `secret("name", "key")`, `emptyDir()`. */
export interface EvaluatedMarker {
  readonly kind: "marker";
  /** The helper's exported name. */
  readonly name: "pvc" | "ephemeral" | "emptyDir" | "secretVolume" | "configMapVolume" | "secret" | "configMap" | "field";
  readonly arguments: readonly Evaluated[];
  readonly place: Place;
}

/** Functions, components, pipelines, tasks: never an option or a datum. `what` is for messages: "a function", "the component `train`". */
export interface EvaluatedOther {
  readonly kind: "other";
  readonly what: string;
  readonly place: Place;
}

export type { ArtifactType, ValueType };
