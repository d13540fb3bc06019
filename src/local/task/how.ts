import { basename } from "node:path";
import { packagesOfCommand, type PackageOptions } from "../../transpiler/python/packages.ts";
import { type Template, templateType } from "../../simulator/objects.ts";
import { containerEngine } from "../kinds/container-engine.ts";
import type { LocalRun } from "../local-run.ts";
import { fieldsOf, listOf, textOf, textsOf, type Fields } from "./fields.ts";
import { calledName } from "./names.ts";
import { TaskProblem } from "./problem.ts";

/** How a pod's program is run here. */
export type How =
  /** As a process: the words before those of the template's own arguments. `image` is the one that it was made for. */
  | { readonly kind: "process"; readonly command: readonly string[]; readonly image: string }
  | { readonly kind: "python"; readonly packages: PackageOptions; readonly image: string }
  | { readonly kind: "container"; readonly engine: string; readonly image: string };

/** Interpreters that run a script here as they do in an image. */
const interpreter = /^(?:node|nodejs|python|python3(?:\.\d+)?)$/;

export async function howToRun(run: LocalRun, nodePath: string, template: Template): Promise<How> {
  const path = calledName(nodePath);
  const type = templateType(template);
  if (type !== "script" && type !== "container") throw new TaskProblem(notHere(path, type));
  for (const beside of ["sidecars", "initContainers"] as const) {
    if (listOf(template[beside]).length > 0)
      throw new TaskProblem(
        `\`${path}\` has ${beside === "sidecars" ? "sidecars" : "init containers"}, which are not run here: ${answerInstead(path)}`,
      );
  }
  const container: Fields = fieldsOf(template.script ?? template.container);
  const image = textOf(container["image"]);
  const command = textsOf(container["command"]);
  const mapped = run.settings.images.get(image);
  const other = run.settings.images.get("*");
  if (mapped !== undefined && mapped !== "local") return inContainer(run, path, mapped);
  const packages = packagesOfCommand(command);
  if (type === "script" && packages !== undefined) return { kind: "python", packages, image };
  const isLocal = mapped === "local" || (type === "script" && interpreter.test(basename(command[0] ?? "")));
  if (isLocal || other === "local") {
    if (command.length === 0)
      throw new TaskProblem(
        `\`${path}\` has no command: what its image \`${image}\` runs by itself is not known here. Give the container a \`command\``,
      );
    return { kind: "process", command, image };
  }
  return inContainer(run, path, other ?? image);
}

async function inContainer(run: LocalRun, path: string, image: string): Promise<How> {
  const engine = await containerEngine(run);
  if (engine !== undefined) return { kind: "container", engine, image };
  throw new TaskProblem(
    `\`${path}\` runs in a container of \`${image}\`, and neither docker nor podman answers on this machine: start one of them, or run the command as a process of this machine with \`--image-map ${image}=local\``,
  );
}

function notHere(path: string, type: string): string {
  const what: Readonly<Record<string, string>> = {
    resource: "changes objects of a cluster",
    containerSet: "is a set of containers in one pod",
    data: "lists what is in an artifact repository",
    plugin: "is done by a plugin of the cluster",
  };
  return `\`${path}\` ${what[type] ?? `is a ${type} template`}, which is not done here: ${answerInstead(path)}`;
}

function answerInstead(path: string): string {
  return `say what it gives instead of running it, \`--answer '${path}={}'\``;
}
