// The mutexes and semaphores of templates and workflows, each by a name that is the same for the same lock.
import type { LintObject } from "../lint-object.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";

export interface Lock {
  readonly key: string;
  readonly kind: "mutex" | "semaphore";
  /** In words. */
  readonly title: string;
  readonly path: Path;
}

/** `owner` has the field `synchronization`. What a template fills in itself is not known. */
export function locksOf(object: LintObject, owner: JsonObject, path: Path): readonly Lock[] {
  const synchronization = objectAt(owner, "synchronization");
  const base = [...path, "synchronization"];
  const entries = (field: string): readonly { readonly value: JsonObject; readonly path: Path }[] => {
    const single = synchronization[field];
    const many = objectsAt(synchronization, `${field}s`.replace(/xs$/, "xes")).map(({ value, index }) => ({
      value,
      path: [...base, `${field}s`.replace(/xs$/, "xes"), index],
    }));
    return isObject(single) ? [{ value: single, path: [...base, field] }, ...many] : many;
  };
  const namespaceOf = (value: JsonObject): string => textAt(value, "namespace") ?? object.namespace;
  const found = [
    ...entries("mutex").map(({ value, path: at }) => {
      const name = textAt(value, "name") ?? "";
      return { kind: "mutex" as const, name, key: `${namespaceOf(value)}/${String(value["database"] === true)}/${name}`, path: at };
    }),
    ...entries("semaphore").map(({ value, path: at }) => {
      const map = objectAt(value, "configMapKeyRef");
      const name = [textAt(map, "name") ?? "", textAt(map, "key") ?? textAt(objectAt(value, "database"), "key") ?? ""].join("/");
      return { kind: "semaphore" as const, name, key: `${namespaceOf(value)}/${name}`, path: at };
    }),
  ];
  return found
    .filter(({ name }) => name !== "" && name !== "/" && !/\{\{(?!\s*workflow\.)/.test(name))
    .map(({ name, ...lock }) => ({ ...lock, key: `${lock.kind}/${lock.key}`, title: `${lock.kind} "${name}"` }));
}
