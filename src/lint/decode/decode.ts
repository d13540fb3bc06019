import { isManifestKind, type ManifestObjectKind } from "../../argo/validate.ts";
import type { ArgoVersion } from "../../argo/version.ts";
import type { LintObject } from "../lint-object.ts";
import { isObject } from "../model/objects.ts";
import type { SourceDocument } from "../source/document.ts";
import type { SourceNode } from "../source/tree.ts";
import { createGoTypes, type GoTypes } from "./go-type.ts";
import { identityOf } from "./identity.ts";
import { reportsOfApiVersion, reportsOfKind } from "./kind-reports.ts";
import { missingKind } from "./missing-kind.ts";
import { numberOutOfRange } from "./number-range.ts";
import { reportOfRange, reportsOfFaults, reportsOfProblems, type DecodeReport } from "./report.ts";
import { decodeInto } from "./verdict.ts";

interface Decoded {
  /** What is wrong, the fault that Argo names first. */
  readonly reports: readonly DecodeReport[];
  /**
   * What the client of `argo lint --offline` says, which reads all files before anything is linted, loosely, and gives up at the first
   * error: `failed to parse YAML from file F: ` and this.
   */
  readonly looseMessage: string | undefined;
  /** Whether Argo counts it, where it calls an object without a name `object #2`. */
  readonly isCounted: boolean;
}

/** What Argo makes of a document. */
export type Decoding =
  /** Nothing is there. */
  | { readonly kind: "empty" }
  /** It is not read, and `argo lint` goes on without a word. `object`: what it would have been, where it is known. */
  | (Decoded & { readonly kind: "dropped"; readonly object: LintObject | undefined })
  /** It is none of the manifests that are linted. The message, of an event binding, counts where its file holds manifests too. */
  | (Decoded & { readonly kind: "ignored"; readonly argoMessage: string | undefined })
  /** `argoMessage`: why the decoder refuses it; undefined where it does not. `argoName`: the name it is refused under, as far as it is decoded. */
  | (Decoded & {
      readonly kind: "object";
      readonly object: LintObject;
      readonly argoMessage: string | undefined;
      readonly argoName: string;
    });

/** The Go types are read once for all documents. */
export function createDecoder(version: ArgoVersion): (document: SourceDocument) => Decoding {
  let types: GoTypes | undefined;
  return (document) => {
    if (document.root === undefined) return document.problems.length === 0 ? { kind: "empty" } : dropped(reportsOfProblems(document));
    return decode(document, document.root, (types ??= createGoTypes(version)));
  };
}

function dropped(reports: readonly DecodeReport[]): Decoding {
  return { kind: "dropped", object: undefined, reports, looseMessage: undefined, isCounted: false };
}

/** Kinds that Argo has types for and does not lint. */
const otherTypes: Readonly<Partial<Record<string, string>>> = {
  WorkflowEventBinding: "v1alpha1.WorkflowEventBinding",
  WorkflowTaskSet: "v1alpha1.WorkflowTaskSet",
};

function decode(document: SourceDocument, root: SourceNode, types: GoTypes): Decoding {
  const { value, problems, format } = document;
  const tooGreat = format === "json" ? numberOutOfRange(root) : undefined;
  const kind = isObject(value) && typeof value["kind"] === "string" && tooGreat === undefined ? value["kind"] : "";
  const reports = [...reportsOfProblems(document), ...(tooGreat === undefined ? [] : [reportOfRange(tooGreat)])];
  // A file of JSON is taken even without a kind, and so is a document of nothing but comments.
  if (kind === "" && format === "yaml" && root.kind !== "null") {
    const ofKind = reportsOfKind(document);
    return dropped(ofKind.length === 0 ? [] : [...reports, ...ofKind]);
  }
  const looseMessage = missingKind(document, kind);
  if (looseMessage !== undefined) {
    return { kind: "dropped", object: undefined, reports: [...reports, ...reportsOfApiVersion(document)], looseMessage, isCounted: true };
  }
  if (isManifestKind(kind)) return decodeManifest(document, root, kind, types);
  const loose = decodeInto(document, root, types, otherTypes[kind] ?? "v1.ObjectMeta", false).message;
  // What is wrong with the manifests of others is theirs.
  if (problems.length > 0)
    return { kind: "dropped", object: undefined, reports: reportsOfKind(document), looseMessage: loose, isCounted: false };
  const ignored = { kind: "ignored", looseMessage: loose, isCounted: true } as const;
  if (kind !== "WorkflowEventBinding") return { ...ignored, reports: [...reports, ...reportsOfKind(document)], argoMessage: undefined };
  const { message, faults } = decodeInto(document, root, types, "v1alpha1.WorkflowEventBinding", true);
  return { ...ignored, reports: reportsOfFaults(document, faults, types, "v1alpha1.WorkflowEventBinding"), argoMessage: message };
}

function decodeManifest(document: SourceDocument, root: SourceNode, kind: ManifestObjectKind, types: GoTypes): Decoding {
  const type = `v1alpha1.${kind}`;
  const sortsKeys = document.format === "yaml";
  const { message, faults, ending } = decodeInto(document, root, types, type, true);
  const loose = message === undefined ? undefined : decodeInto(document, root, types, type, false);
  const looseMessage = loose?.message;
  const { name, generateName, namespace } = identityOf(root, sortsKeys, undefined);
  const value = document.value as LintObject["value"];
  const endedAt = loose?.ending === undefined ? {} : { endedAt: loose.ending.path };
  const object: LintObject = { kind, name: name === "" ? generateName : name, namespace, value, document, ...endedAt };
  const reports = [...reportsOfProblems(document), ...reportsOfFaults(document, faults, types, type), ...reportsOfApiVersion(document)];
  if (document.problems.length > 0) return { kind: "dropped", object, reports, looseMessage, isCounted: false };
  const decoded = identityOf(root, sortsKeys, ending?.path);
  const argoName = decoded.name === "" ? decoded.generateName : decoded.name;
  return { kind: "object", object, reports, looseMessage, isCounted: true, argoMessage: message, argoName };
}
