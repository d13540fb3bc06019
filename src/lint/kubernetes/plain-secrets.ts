import { secretKind, secretShape } from "../../argo/secret-text.ts";
import type { LintObject } from "../lint-object.ts";
import { objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { podsOf, templateLikesOf, type ContainerModel } from "./pods.ts";
import { hasTag } from "./tags.ts";

export interface SecretFound {
  /** "a password". */
  readonly kind: string;
  /** What it is the value of: "the variable `DB_PASSWORD`". */
  readonly where: string;
  readonly path: Path;
}

/** Secrets that stand in the manifest itself. */
export function secretsIn(object: LintObject): readonly SecretFound[] {
  const spec = specOf(object);
  return [
    ...parametersAt(objectAt(spec.value, "arguments"), [...spec.path, "arguments"]),
    ...podsOf(object).flatMap(({ containers }) => containers.flatMap(ofContainer)),
    ...templateLikesOf(object).flatMap(({ template: { value, path, calls } }) => [
      ...parametersAt(objectAt(value, "inputs"), [...path, "inputs"]),
      ...calls.flatMap((call) => parametersAt(objectAt(call.value, "arguments"), [...call.path, "arguments"])),
      ...namedAt(objectAt(value, "http"), "headers", [...path, "http"], "the header"),
      ...shapeAt(value, ["resource", "manifest"], path, "the manifest"),
      ...shapeAt(value, ["podSpecPatch"], path, "the patch"),
    ]),
  ];
}

function ofContainer({ value, path }: ContainerModel): readonly SecretFound[] {
  return [
    ...namedAt(value, "env", path, "the variable"),
    ...shapeAt(value, ["source"], path, "the script"),
    ...wordsAt(value, "command", path),
    ...wordsAt(value, "args", path),
  ];
}

function parametersAt(holder: JsonObject, path: Path): readonly SecretFound[] {
  return namedAt(holder, "parameters", path, "the parameter");
}

/** Entries with `name` and `value`. */
function namedAt(holder: JsonObject, key: string, path: Path, what: string): readonly SecretFound[] {
  return objectsAt(holder, key).flatMap(({ value, index }) => {
    const name = textAt(value, "name") ?? "";
    const text = textAt(value, "value") ?? "";
    const kind = text === "" || hasTag(text) ? undefined : secretKind(text, name);
    return kind === undefined ? [] : [{ kind, where: `${what} \`${name}\``, path: [...path, key, index, "value"] }];
  });
}

function shapeAt(value: JsonObject, steps: readonly string[], path: Path, where: string): readonly SecretFound[] {
  const holder = steps.slice(0, -1).reduce((outer, step) => objectAt(outer, step), value);
  const kind = secretShape((textAt(holder, steps.at(-1)!) ?? "").slice(0, 20_000));
  return kind === undefined ? [] : [{ kind, where, path: [...path, ...steps] }];
}

/** Words of a command line: `--password=…`, and `--password` with the next word. */
function wordsAt(value: JsonObject, field: string, path: Path): readonly SecretFound[] {
  const list = value[field];
  const words = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return words.flatMap((word, index) => {
    if (typeof word !== "string" || hasTag(word)) return [];
    const before = words[index - 1];
    const flag = typeof before === "string" && /^--?[A-Za-z][\w-]*$/.test(before) ? before : undefined;
    const kind = secretKind(word, flag);
    return kind === undefined ? [] : [{ kind, where: flag === undefined ? `\`${field}\`` : `\`${flag}\``, path: [...path, field, index] }];
  });
}
