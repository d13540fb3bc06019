import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";
const locks = (list: string) => templateWith(`synchronization:\n  ${list}\n${container}`);

export const synchronization: ObjectRule = {
  code: "ARG0465",
  name: "synchronization",
  severity: "error",
  summary: "A mutex or a semaphore cannot be taken.",
  description: `A mutex needs a name; a semaphore needs either the key of a ConfigMap or of the database, and not both; nothing may be listed twice. The controller finds out when
it takes the lock, and the workflow ends as Error: "cannot get LockName for a Semaphore without a ConfigMapRef or Database", "duplicate synchronization item found".`,
  examples: [
    { wrong: locks("mutexes: [{name: a}, {name: a}]"), right: locks("mutexes: [{name: a}, {name: b}]") },
    {
      wrong: locks("semaphores: [{namespace: argo}]"),
      right: locks("semaphores: [{configMapKeyRef: {name: limits, key: gpu}}]"),
    },
  ],
  check(context) {
    const spec = specOf(context.object);
    checkLocks(context, objectAt(spec.value, "synchronization"), [...spec.path, "synchronization"]);
    for (const { template } of templateLikesOf(context.object)) {
      checkLocks(context, objectAt(template.value, "synchronization"), [...template.path, "synchronization"]);
    }
  },
};

function checkLocks(context: LintContext, value: JsonObject, path: Path): void {
  const one = (field: string) => (isObject(value[field]) ? [{ value: value[field], path: [...path, field] }] : []);
  const many = (field: string) => objectsAt(value, field).map((each) => ({ value: each.value, path: [...path, field, each.index] }));
  const mutexes = [...one("mutex"), ...many("mutexes")];
  const semaphores = [...one("semaphore"), ...many("semaphores")];
  for (const mutex of mutexes) checkMutex(context, mutex.value, mutex.path);
  for (const semaphore of semaphores) checkSemaphore(context, semaphore.value, semaphore.path);
  for (const list of [mutexes, semaphores]) {
    const seen = new Set<string>();
    for (const lock of list) {
      const key = canonical(lock.value);
      if (seen.has(key)) {
        context.report(synchronization, {
          path: lock.path,
          message: "duplicate synchronization item found",
          hint: "Take one of the two out.",
        });
      }
      seen.add(key);
    }
  }
}

function checkMutex({ report }: LintContext, mutex: JsonObject, path: Path): void {
  const name = textAt(mutex, "name") ?? "";
  if (name !== "" || typeof mutex["name"] === "number") return;
  report(synchronization, { path, message: "the mutex has no name", hint: "Add `name: deploy`." });
}

function checkSemaphore({ report }: LintContext, semaphore: JsonObject, path: Path): void {
  const map = semaphore["configMapKeyRef"];
  const database = semaphore["database"];
  if (isObject(map) && isObject(database)) {
    report(synchronization, {
      path: [...path, "database"],
      at: "key",
      message: "invalid semaphore with both ConfigMapKeyRef and Database",
      hint: "Keep one of them.",
    });
  } else if (!isObject(map) && !isObject(database)) {
    report(synchronization, {
      path,
      message: "cannot get LockName for a Semaphore without a ConfigMapRef or Database",
      hint: "Add `configMapKeyRef: {name: limits, key: gpu}`.",
    });
  }
  if (isObject(map)) {
    for (const field of ["name", "key"]) {
      if ((textAt(map, field) ?? "") !== "") continue;
      report(synchronization, {
        path: [...path, "configMapKeyRef"],
        message: `the semaphore's \`configMapKeyRef\` has no ${field}`,
        hint: `Add \`${field}\`.`,
      });
    }
  }
  if (isObject(database) && (textAt(database, "key") ?? "") === "") {
    report(synchronization, { path: [...path, "database"], message: "the semaphore's `database` has no key", hint: "Add `key`." });
  }
}

/** Whatever the order of the keys, and without what is empty. */
function canonical(value: unknown): string {
  if (!isObject(value as never)) return JSON.stringify(value);
  const entries = Object.entries(value as JsonObject).filter(([, member]) => member !== null && member !== "" && member !== false);
  return `{${entries
    .map(([key, member]) => `${key}:${canonical(member)}`)
    .sort()
    .join()}}`;
}
