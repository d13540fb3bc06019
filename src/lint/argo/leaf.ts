// validateLeaf: what runs itself.
import { deadlineInvalid, deadlineWords } from "../rules/deadline-invalid.ts";
import { imageMissing, imageMissingWords } from "../rules/image-missing.ts";
import { mountPathTaken, mountPathTakenWords } from "../rules/mount-path-taken.ts";
import { parallelismOfLeaf, parallelismOfLeafWords } from "../rules/parallelism-of-leaf.ts";
import { checkReservedNames, validateContainerSet } from "./container-set.ts";
import type { Container } from "./objects.ts";
import { validateResource } from "./resource-template.ts";
import { at, placeholderPrefix, report, type Walk, within } from "./run.ts";
import type { Scope } from "./scope.ts";
import { resolveAll, scannedTemplate } from "./tags.ts";
import type { FilledTemplate } from "./filled-template.ts";
import { isInteger } from "./go-integer.ts";

export function validateLeaf(walk: Walk, scope: Scope, template: FilledTemplate): void {
  const { value, text, from } = template;
  const { name = "", container, script } = value;
  resolveAll(within(walk, `templates.${name}: `), scope, scannedTemplate(text, from));
  if (container !== undefined) {
    checkMountPaths(walk, template, container);
    checkImage(walk, template, "container", container);
  }
  validateContainerSet(walk, template);
  checkReservedNames(walk, template);
  validateResource(walk, template);
  if (script !== undefined) checkImage(walk, template, "script", script);
  checkDeadline(walk, template);
  if (value.parallelism !== undefined) {
    report(walk, parallelismOfLeaf, at(from.place, "parallelism"), parallelismOfLeafWords(`templates.${name}.parallelism`), { at: "key" });
  }
}

/** Nothing is loaded where something else is mounted. */
function checkMountPaths(walk: Walk, { value: { name = "", inputs }, from: { place } }: FilledTemplate, container: Container): void {
  const taken = new Map<string, string>();
  for (const [index, { name: mount = "", mountPath = "" }] of (container.volumeMounts ?? []).entries()) {
    const by = taken.get(mountPath);
    const field = `templates.${name}.container.volumeMounts[${index}].mountPath`;
    if (by !== undefined)
      report(walk, mountPathTaken, at(place, "container", "volumeMounts", index, "mountPath"), mountPathTakenWords(field, mountPath, by));
    else taken.set(mountPath, `container.volumeMounts.${mount}`);
  }
  for (const [index, { name: artifact = "", path = "" }] of (inputs?.artifacts ?? []).entries()) {
    const by = taken.get(path);
    const field = `templates.${name}.inputs.artifacts[${index}].path`;
    // Two that have no path have another fault.
    if (by === undefined) taken.set(path, `inputs.artifacts.${artifact}`);
    else if (path !== "")
      report(walk, mountPathTaken, at(place, "inputs", "artifacts", index, "path"), mountPathTakenWords(field, path, by));
  }
}

function checkImage(walk: Walk, { value, base, from }: FilledTemplate, kind: "container" | "script", { image = "" }: Container): void {
  if (image !== "") return;
  const standard = base.decoded.spec.templateDefaults?.[kind]?.image ?? "";
  // Argo does not look at the defaults of a ClusterWorkflowTemplate.
  if (standard !== "" && base.scope !== "cluster") return;
  report(
    walk,
    imageMissing,
    at(from.place, kind),
    imageMissingWords(`templates.${value.name ?? ""}.${kind}.image`, from.written[kind]?.image),
  );
}

function checkDeadline(walk: Walk, { value: { name = "", activeDeadlineSeconds: seconds }, from: { place } }: FilledTemplate): void {
  if (seconds === undefined) return;
  const isNumber = typeof seconds === "number" || isInteger(seconds);
  const isLater =
    typeof seconds === "string" && ((seconds.startsWith("{{") && seconds.endsWith("}}")) || seconds.startsWith(placeholderPrefix));
  if (isNumber ? Number(seconds) >= 0 : isLater) return;
  report(walk, deadlineInvalid, at(place, "activeDeadlineSeconds"), deadlineWords.noNumber(`templates.${name}.activeDeadlineSeconds`));
}
