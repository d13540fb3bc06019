import { argoKinds, type ArgoKind, type KubernetesObject } from "../objects.ts";

/** What a request is about, for messages. */
export interface Subject {
  readonly verb: "get" | "list" | "create" | "patch" | "update" | "delete" | "watch";
  readonly kind: ArgoKind | "Pod" | "Log";
  readonly name?: string;
  readonly namespace: string;
}

/** The kind of an object, where it is one that argots writes. */
export function argoKindOf(object: KubernetesObject): ArgoKind {
  if (object.kind in argoKinds) return object.kind as ArgoKind;
  throw new TypeError(`argots writes no objects of kind ${object.kind}`);
}

/** The plural in the API's paths, with its group: what `kubectl auth can-i` takes. */
export function resourceOf({ kind }: Subject): string {
  if (kind === "Pod") return "pods";
  return kind === "Log" ? "pods/log" : `${argoKinds[kind].resource}.argoproj.io`;
}

/** "in namespace `argo`". */
export function placeOf({ kind, namespace }: Subject): string {
  return isNamespaced(kind) ? `in namespace \`${namespace}\`` : "in the cluster";
}

/** "Workflow `a` in namespace `argo`", "CronWorkflows in namespace `argo`". */
export function describe(subject: Subject): string {
  const { kind, name } = subject;
  const noun = kind === "Log" ? "the log of pod" : kind;
  return name === undefined ? `${kind}s ${placeOf(subject)}` : `${noun} \`${name}\` ${placeOf(subject)}`;
}

/** As `kubectl` takes it: `workflows.argoproj.io -n argo`. */
export function kubectlArguments(subject: Subject): string {
  return `${resourceOf(subject)}${isNamespaced(subject.kind) ? ` -n ${subject.namespace}` : ""}`;
}

function isNamespaced(kind: Subject["kind"]): boolean {
  return kind === "Pod" || kind === "Log" || argoKinds[kind].namespaced;
}
