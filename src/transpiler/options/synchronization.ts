import { optionEmpty } from "../../diagnostics/messages.generated.ts";
import type { SynchronizationOptions } from "../../graph/options.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";
import { dataKeyOf, nameOf, readNamespace } from "./kubernetes-names.ts";
import { readFields, readText, wrong, type Reader, type Reading } from "./reading.ts";

type Mutex = SynchronizationOptions["mutexes"][number];
type Semaphore = SynchronizationOptions["semaphores"][number];

/** `{ mutex: "database" }`, `{ semaphore: { configMap, key } }`, or lists of them. */
export const readSynchronization: Reader<SynchronizationOptions> = (value, at) => {
  if (value.kind !== "object") return wrong(value, 'an object, such as `{ mutex: "database" }`', at);
  const { mutex = [], semaphore = [] } = readFields<{ mutex: readonly Mutex[]; semaphore: readonly Semaphore[] }>(
    value,
    { mutex: (given, inner) => several(given, inner, readMutex), semaphore: (given, inner) => several(given, inner, readSemaphore) },
    at,
  );
  return { mutexes: mutex, semaphores: semaphore };
};

function several<T>(value: Evaluated, at: Reading, read: Reader<T>): readonly T[] {
  const elements = value.kind === "list" ? value.elements : [value];
  return elements.map((element) => read(element, at)).filter((element) => element !== undefined);
}

function readMutex(value: Evaluated, at: Reading): Mutex | undefined {
  if (value.kind !== "object") {
    if (value.kind !== "primitive" || typeof value.value !== "string") return wrong(value, "the name of a mutex", at);
    const name = readMutexName(value, at);
    return name === undefined ? undefined : { name };
  }
  const { name, ...rest } = readFields<Mutex>(value, { name: readMutexName, namespace: readNamespace }, at);
  if (name !== undefined) return { name, ...rest };
  return value.fields.has("name") ? undefined : wrong(value, "the name of a mutex, or an object with a `name`", at);
}

function readMutexName(value: Evaluated, at: Reading): string | undefined {
  const name = readText(value, at);
  if (name !== "") return name;
  at.report(optionEmpty({ option: at.path, instead: "name what only one may hold at a time, such as `database`." }), value.place);
  return undefined;
}

function readSemaphore(value: Evaluated, at: Reading): Semaphore | undefined {
  const expected = 'an object, such as `{ configMap: "limits", key: "gpu-jobs" }`';
  if (value.kind !== "object") return wrong(value, expected, at);
  const readers = { configMap: nameOf("a ConfigMap"), key: dataKeyOf("a ConfigMap"), namespace: readNamespace };
  const { configMap, key, ...rest } = readFields<Semaphore>(value, readers, at);
  if (configMap !== undefined && key !== undefined) return { configMap, key, ...rest };
  return value.fields.has("configMap") && value.fields.has("key") ? undefined : wrong(value, expected, at);
}
