import type { Json, ValueType } from "../../../graph/types.ts";
import type {
  CarriedReference,
  CollectedReference,
  IndexReference,
  KeyReference,
  ItemReference,
  Member,
  MergedReference,
  MetadataReference,
  Operation,
  OutcomeReference,
  OutputReference,
  ParameterReference,
  RunProperty,
  Value,
} from "../../../graph/values.ts";
import type { KeyPart } from "./keys.ts";
import { property, stringLiteral } from "./literals.ts";
import { absentText } from "./guard.ts";
import { binary, call, coalesce, conditional, precedence, primary, type Printed } from "./precedence.ts";

/** A value that is not computed here but found somewhere. */
export type Reference =
  | ParameterReference
  | OutputReference
  | ItemReference
  | IndexReference
  | KeyReference
  | CollectedReference
  | CarriedReference
  | MergedReference
  | OutcomeReference
  | MetadataReference
  | RunProperty;

/** Where a value is found in the template that is being written, and in which form. */
export interface Access {
  readonly type: ValueType;
  /** An expression for the parameter's text. */
  readonly encoded?: Printed;
  /** The plain tag that gives the same text: `inputs.parameters.x`. */
  readonly tag?: string;
  /** An expression for the value itself, where it is not the decoded text. */
  readonly decoded?: Printed;
  /** The text is known now. */
  readonly known?: string;
  /** The text may be the mark of an absent value. */
  readonly optional?: boolean;
  /** Absent means this value. */
  readonly otherwise?: Printed;
  /** The same text, but nil where its producer was skipped. */
  readonly missing?: Printed;
  /** Its producer runs where these hold, and is skipped everywhere else. */
  readonly guards?: readonly { readonly condition: Value; readonly negated: boolean }[];
  /** The status of its producer. */
  readonly status?: Printed;
  /** The aggregated texts of a loop's iterations, before decoding. */
  readonly aggregate?: Printed;
  /** Given by whoever submits the workflow and not guarded yet. */
  readonly raw?: boolean;
  /** Where artifacts of a loop are kept. */
  readonly key?: readonly KeyPart[];
  /** An artifact that no task of the DAG stands for: the argument says where it is. */
  readonly location?: { readonly [key: string]: Json };
}

/** Finds references for the printer. A member is asked for first: the keys of a plain loop item are variables of their own. */
export interface Lookup {
  reference(value: Reference): Access;
  member?(value: Member): Access | undefined;
  /** One of the artifacts of a loop. */
  element?(value: Operation): Access;
}

function isReference(value: Value): value is Reference {
  switch (value.kind) {
    case "parameter":
    case "output":
    case "item":
    case "index":
    case "key":
    case "collected":
    case "carried":
    case "merged":
    case "succeeded":
    case "metadata":
    case "run":
      return true;
    default:
      return false;
  }
}

/** The access to a reference, or to a member that is a variable of its own. */
export function accessTo(value: Value, lookup: Lookup): Access | undefined {
  if (value.kind === "member") return lookup.member?.(value);
  if (value.kind === "operation") return isElementOfArtifacts(value) ? lookup.element?.(value) : undefined;
  return isReference(value) ? lookup.reference(value) : undefined;
}

/** Artifacts, or lists of them: what a loop collected. */
export function holdsArtifacts(type: ValueType): boolean {
  return type.kind === "artifact" || (type.kind === "list" && holdsArtifacts(type.element));
}

/** Whether a value is a list of artifacts: what a loop collected. */
export function isGathered(value: { readonly type: ValueType } | undefined): boolean {
  return value?.type.kind === "list" && holdsArtifacts(value.type);
}

/** `files[i]` of artifacts that a loop made. */
export function isElementOfArtifacts(value: Value): value is Operation {
  return value.kind === "operation" && (value.operator === "element" || value.operator === "at") && holdsArtifacts(value.type);
}

/** Whether a parameter holds the text itself or JSON text (language.md 1). */
export function isPlainText(type: ValueType): boolean {
  return type.kind === "string";
}

/** An access that is a variable: `inputs.parameters.x`. */
export function variable(path: readonly string[], type: ValueType): Access {
  return { type, tag: path.join("."), encoded: primary(printPath(path)) };
}

/** `tasks['load-data'].outputs.parameters.rows`. */
export function printPath([first = "", ...rest]: readonly string[]): string {
  return first + rest.map(property).join("");
}

export const absent = primary(stringLiteral(absentText));

/** The value itself, decoded by its type. An absent one is `nil`, or what stands for it. */
export function decode(access: Access): Printed {
  if (access.decoded) return access.decoded;
  const encoded = access.encoded!;
  const decoded = decodeText(encoded, access.type);
  if (!access.optional || access.otherwise === undefined) return decoded;
  return conditional(binary(encoded, "!=", absent, precedence.comparison), decoded, access.otherwise);
}

export function decodeText(encoded: Printed, type: ValueType): Printed {
  switch (type.kind) {
    case "string":
      return encoded;
    case "number":
      return call("asFloat", encoded);
    case "boolean":
      return binary(encoded, "==", primary("'true'"), precedence.comparison);
    default:
      return call("fromJSON", encoded);
  }
}

/**
 * Aggregated outputs are a JSON list of strings, except that objects and lists are embedded when all of them are (controller.md 20). An empty
 * loop is Skipped and has none. With `gaps`, iterations that failed have left the mark of an absent value.
 */
export function accessAggregate(path: Printed, element: ValueType, gaps: boolean): Access {
  const type: ValueType = { kind: "list", element };
  const aggregate = coalesce(path, primary("'[]'"));
  const decoder = gaps ? decoderWithGaps(element) : decoders[element.kind];
  if (decoder === undefined) return { type, encoded: aggregate, aggregate };
  // Handed on as it is: whoever reads a list of texts takes JSON in it for text.
  if (element.kind === "string" && !gaps)
    return { type, encoded: aggregate, aggregate, decoded: call("map", call("fromJSON", aggregate), primary(decoder)) };
  return { type, aggregate, decoded: call("map", call("fromJSON", aggregate), primary(decoder)) };
}

/** How one aggregated element is read; lists and objects come as they are. */
const decoders: Readonly<Partial<Record<ValueType["kind"], string>>> = {
  string: "type(#) == 'string' ? # : sprig.toRawJson(#)",
  number: "float(#)",
  boolean: "# == 'true'",
  json: "type(#) == 'string' ? fromJSON(#) : #",
  null: "nil",
};

function decoderWithGaps(element: ValueType): string {
  const mark = `# == ${absent.text} ? nil : `;
  switch (element.kind) {
    case "string":
      return `${mark}#`;
    case "number":
    case "boolean":
      return mark + decoders[element.kind]!;
    default:
      return `${mark}type(#) == 'string' ? fromJSON(#) : #`;
  }
}
