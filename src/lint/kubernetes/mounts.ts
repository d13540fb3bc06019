import { normalMountPath } from "../../argo/mount-path.ts";
import { objectAt, objectsAt, textAt } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import type { ContainerModel, PodModel } from "./pods.ts";
import { hasTag } from "./tags.ts";

/** Something that is put into a container's file system. */
export interface PlacedPath {
  readonly kind: "mount" | "artifact";
  readonly name: string;
  readonly text: string;
  /** Without what makes no difference to a file system. */
  readonly normal: string;
  readonly path: Path;
}

/** The volume mounts of a container, those of its container set among them, and the input artifacts that it gets. */
export function placedPaths({ template }: PodModel, container: ContainerModel): readonly PlacedPath[] {
  const own = mountsAt(container.value, container.path);
  const set = container.kind === "set" ? mountsAt(objectAt(template.value, "containerSet"), [...template.path, "containerSet"]) : [];
  const getsArtifacts = container.kind === "main" || container.kind === "script" || container.name === "main";
  const artifacts = objectsAt(objectAt(template.value, "inputs"), "artifacts").map(({ value, index }) => ({
    ...placed("artifact", textAt(value, "name") ?? "", textAt(value, "path") ?? ""),
    path: [...template.path, "inputs", "artifacts", index, "path"],
  }));
  return [...own, ...set, ...(getsArtifacts ? artifacts : [])].filter(({ text }) => text !== "" && !hasTag(text));
}

function mountsAt(holder: ContainerModel["value"], path: Path): readonly PlacedPath[] {
  return objectsAt(holder, "volumeMounts").map(({ value, index }) => ({
    ...placed("mount", textAt(value, "name") ?? "", textAt(value, "mountPath") ?? ""),
    path: [...path, "volumeMounts", index, "mountPath"],
  }));
}

function placed(kind: PlacedPath["kind"], name: string, text: string) {
  return { kind, name, text, normal: normalMountPath(text) };
}
