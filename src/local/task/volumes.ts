import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileNameOf } from "../files/file-name.ts";
import type { LocalRun } from "../local-run.ts";
import { fieldsOf, listOf, textOf, type Fields } from "./fields.ts";
import { TaskProblem } from "./problem.ts";
import type { Template } from "../../simulator/objects.ts";

/** A folder of this machine in place of a volume. */
export interface Mount {
  /** Where the template mounts it. */
  readonly path: string;
  readonly folder: string;
}

/** Claims are folders of the run, which its tasks share; other volumes are folders of the task. */
export function mountsOf(run: LocalRun, template: Template, folder: string): readonly Mount[] {
  const container = fieldsOf(template.script ?? template.container);
  const declared = [...listOf(template["volumes"]), ...listOf(run.spec["volumes"]), ...claimTemplates(run.spec)];
  return listOf(container["volumeMounts"]).map((mount) => {
    const name = textOf(mount["name"]);
    const volume = declared.find((one) => one["name"] === name);
    if (volume === undefined) throw new TaskProblem(`the volume \`${name}\` is not declared`);
    const place = folderOf(run, volume, name, folder);
    const inside = textOf(mount["subPath"]);
    const target = inside === "" ? place : join(place, inside);
    if (!/\.[A-Za-z0-9]+$/.test(inside)) mkdirSync(target, { recursive: true });
    return { path: textOf(mount["mountPath"]), folder: target };
  });
}

function claimTemplates(spec: Fields): readonly Fields[] {
  return listOf(spec["volumeClaimTemplates"]).map((claim) => {
    const name = textOf(fieldsOf(claim["metadata"])["name"]);
    return { name, persistentVolumeClaim: { claimName: name } };
  });
}

function folderOf(run: LocalRun, volume: Fields, name: string, folder: string): string {
  const own = join(folder, "volumes", fileNameOf(name));
  if (volume["persistentVolumeClaim"] !== undefined) {
    return made(join(run.folder, "volumes", fileNameOf(textOf(fieldsOf(volume["persistentVolumeClaim"])["claimName"]))));
  }
  if (volume["emptyDir"] !== undefined || volume["ephemeral"] !== undefined) return made(own);
  if (volume["secret"] !== undefined) return filled(run, "secret", fieldsOf(volume["secret"]), own);
  if (volume["configMap"] !== undefined) return filled(run, "config-map", fieldsOf(volume["configMap"]), own);
  const kind = Object.keys(volume).find((key) => key !== "name") ?? "unknown";
  throw new TaskProblem(`the volume \`${name}\` is of a kind that does not exist here, \`${kind}\``);
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

function filled(run: LocalRun, kind: "secret" | "config-map", volume: Fields, folder: string): string {
  made(folder);
  const name = textOf(kind === "secret" ? volume["secretName"] : volume["name"]);
  const items = listOf(volume["items"]);
  const known = run.settings.keysOf(kind, name);
  const wanted =
    items.length > 0 ? items.map((item) => [textOf(item["key"]), textOf(item["path"])] as const) : known.map((key) => [key, key] as const);
  if (wanted.length === 0 && volume["optional"] !== true) throw missing(kind, name, "KEY");
  for (const [key, path] of wanted) {
    const value = run.settings.lookUp(kind, name, key);
    if (value === undefined && volume["optional"] === true) continue;
    if (value === undefined) throw missing(kind, name, key);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), value, { mode: 0o600 });
  }
  return folder;
}

export function missing(kind: "secret" | "config-map", name: string, key: string, variable?: string): TaskProblem {
  const what = kind === "secret" ? "secret" : "config map";
  const otherwise = variable === undefined ? "" : `, or set ${variable} in the environment`;
  return new TaskProblem(
    `the ${what} \`${name}\` with the key \`${key}\` is not known here: give it with \`--${kind} ${name}.${key}=…\`${otherwise}`,
  );
}
