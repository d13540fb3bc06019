import type { LintContext, ObjectRule } from "../context.ts";
import { objectsAt, textAt } from "../model/objects.ts";
import { containerWith, templateWith } from "../kubernetes/examples.ts";
import { placedPaths } from "../kubernetes/mounts.ts";
import { containerTitle, podsOf, type ContainerModel, type PodModel } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const volumes = "volumes:\n  - name: v\n    emptyDir: {}\n  - name: w\n    emptyDir: {}";
const script = (second: string) =>
  templateWith(
    `${volumes}\nscript:\n  image: alpine:3.22\n  command: [sh]\n  source: ls\n  volumeMounts:\n    - name: v\n      mountPath: /data\n    - name: w\n      mountPath: ${second}`,
  );

export const mountPath: ObjectRule = {
  code: "ARG0444",
  name: "mount-path",
  severity: "error",
  summary: "Two things are put at one path of a container, or a path is none that Kubernetes takes.",
  description: `Kubernetes refuses a pod with two volume mounts at one path ("must be unique"), and input artifacts are volume mounts, too. \`argo lint\` looks at the main
container of \`container\` templates only. A \`mountPath\` has no colon; a \`subPath\` is relative and has no \`..\`; \`subPath\` and \`subPathExpr\` exclude
each other.`,
  examples: [
    { wrong: script("/data"), right: script("/more") },
    {
      wrong: containerWith("volumeMounts:\n  - name: v\n    mountPath: /data\n    subPath: /a", volumes),
      right: containerWith("volumeMounts:\n  - name: v\n    mountPath: /data\n    subPath: a", volumes),
    },
  ],
  check(context) {
    for (const pod of podsOf(context.object)) {
      for (const container of pod.containers) {
        checkCollisions(context, pod, container);
        checkSyntax(context, pod, container);
      }
    }
  },
};

function checkCollisions({ report }: LintContext, pod: PodModel, container: ContainerModel): void {
  const seen = new Map<string, string>();
  for (const { kind, name, text, path } of placedPaths(pod, container)) {
    const what = kind === "mount" ? `the volume \`${name}\`` : `the artifact \`${name}\``;
    // Kubernetes compares the texts.
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, what);
      continue;
    }
    report(mountPath, {
      path,
      message: `${what} has the path \`${text}\` in ${containerTitle(container, pod.template)}, where ${first} is`,
      hint: "Give one of them another path.",
    });
  }
}

function checkSyntax({ report }: LintContext, { template }: PodModel, container: ContainerModel): void {
  for (const { value, index } of objectsAt(container.value, "volumeMounts")) {
    const at = [...container.path, "volumeMounts", index];
    const path = textAt(value, "mountPath") ?? "";
    if (path.includes(":") && !hasTag(path)) {
      report(mountPath, {
        path: [...at, "mountPath"],
        message: `the path \`${path}\` in ${containerTitle(container, template)} has a colon`,
        hint: "Write a path without colons.",
      });
    }
    if (value["mountPath"] === "") {
      report(mountPath, {
        path: [...at, "mountPath"],
        message: `a volume in ${containerTitle(container, template)} has an empty path`,
        hint: "Write where the files shall be: `mountPath: /data`.",
      });
    }
    for (const field of ["subPath", "subPathExpr"]) {
      const part = textAt(value, field) ?? "";
      if (part === "" || hasTag(part) || !(part.startsWith("/") || part.split("/").includes(".."))) continue;
      report(mountPath, {
        path: [...at, field],
        message: `\`${field}: ${part}\` ${part.startsWith("/") ? "is not relative" : "has `..` in it"}`,
        hint: `Write \`${
          part
            .split("/")
            .filter((each) => each !== "" && each !== "..")
            .join("/") || "a path below the volume"
        }\`.`,
      });
    }
    if ((textAt(value, "subPath") ?? "") !== "" && (textAt(value, "subPathExpr") ?? "") !== "") {
      report(mountPath, {
        path: [...at, "subPathExpr"],
        at: "key",
        message: "`subPath` and `subPathExpr` exclude each other",
        hint: "Keep one of them.",
      });
    }
  }
}
