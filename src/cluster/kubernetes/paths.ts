import { argoKinds, type ArgoKind } from "../objects.ts";

const group = "/apis/argoproj.io/v1alpha1";

/** Where the objects of a kind are listed and made. */
export function collectionPath(kind: ArgoKind, namespace: string): string {
  const { resource, namespaced } = argoKinds[kind];
  return namespaced ? `${group}/namespaces/${encodeURIComponent(namespace)}/${resource}` : `${group}/${resource}`;
}

export function objectPath(kind: ArgoKind, name: string, namespace: string): string {
  return `${collectionPath(kind, namespace)}/${encodeURIComponent(name)}`;
}

export function podPath(name: string, namespace: string): string {
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(name)}`;
}
