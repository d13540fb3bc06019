import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podsOf, podSettingsOf, type ContainerModel } from "../kubernetes/pods.ts";

export const securityContext: ObjectRule = {
  code: "ARG0456",
  name: "security-context",
  severity: "error",
  summary: "The fields of a security context contradict each other.",
  description: `\`runAsNonRoot: true\` with \`runAsUser: 0\` cannot start: the kubelet reports CreateContainerConfigError, and the pod stays pending. The API server refuses
a privileged container, or one with the capability \`SYS_ADMIN\`, that has \`allowPrivilegeEscalation: false\`, ids below 0, and a profile of type \`Localhost\` without
\`localhostProfile\` or another type with one.`,
  examples: [
    {
      wrong: containerWith("securityContext:\n  runAsNonRoot: true\n  runAsUser: 0"),
      right: containerWith("securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000"),
    },
    {
      wrong: containerWith("securityContext:\n  privileged: true\n  allowPrivilegeEscalation: false"),
      right: containerWith("securityContext:\n  privileged: false\n  allowPrivilegeEscalation: false"),
    },
  ],
  check(context) {
    const { object } = context;
    for (const { value, path } of podSettingsOf(object)) {
      const own = value["securityContext"];
      if (isObject(own)) checkCommon(context, own, [...path, "securityContext"]);
    }
    const shared = objectAt(specOf(object).value, "securityContext");
    for (const { template, containers } of podsOf(object)) {
      const ofPod = isObject(template.value["securityContext"]) ? template.value["securityContext"] : shared;
      for (const container of containers) checkContainer(context, container, ofPod);
    }
  },
};

function checkContainer(context: LintContext, container: ContainerModel, ofPod: JsonObject): void {
  const own = container.value["securityContext"];
  if (!isObject(own)) return;
  const path = [...container.path, "securityContext"];
  checkCommon(context, own, path, ofPod);
  if (own["allowPrivilegeEscalation"] !== false) return;
  const added = objectAt(own, "capabilities")["add"];
  const isAdmin = Array.isArray(added) && (added as readonly unknown[]).some((name) => name === "SYS_ADMIN" || name === "CAP_SYS_ADMIN");
  if (own["privileged"] !== true && !isAdmin) return;
  context.report(securityContext, {
    path: [...path, "allowPrivilegeEscalation"],
    message: `\`allowPrivilegeEscalation: false\` contradicts ${own["privileged"] === true ? "`privileged: true`" : "the capability `SYS_ADMIN`"}`,
    hint: "Take one of the two out.",
  });
}

/** What containers and pods have alike. */
function checkCommon({ report }: LintContext, own: JsonObject, path: Path, ofPod: JsonObject = {}): void {
  const user = own["runAsUser"] ?? ofPod["runAsUser"];
  const isNonRoot = own["runAsNonRoot"] ?? ofPod["runAsNonRoot"];
  if (user === 0 && isNonRoot === true) {
    report(securityContext, {
      path: own["runAsUser"] === 0 ? [...path, "runAsUser"] : [...path, "runAsNonRoot"],
      message: "`runAsUser: 0` is root, and `runAsNonRoot: true` forbids that",
      hint: "Write another user, like `runAsUser: 1000`, or take `runAsNonRoot` out.",
    });
  }
  for (const field of ["runAsUser", "runAsGroup", "fsGroup"]) {
    const id = own[field];
    if (typeof id !== "number" || (id >= 0 && id <= 2147483647)) continue;
    report(securityContext, { path: [...path, field], message: `${id} cannot be an id`, hint: "Write a number from 0 to 2147483647." });
  }
  for (const field of ["seccompProfile", "appArmorProfile"]) {
    const profile = own[field];
    if (!isObject(profile)) continue;
    const isLocal = profile["type"] === "Localhost";
    const hasFile = (textAt(profile, "localhostProfile") ?? "") !== "";
    if (isLocal === hasFile) continue;
    report(securityContext, {
      path: [...path, field],
      message: isLocal
        ? `\`${field}\` of type \`Localhost\` does not say which profile`
        : `\`${field}\` has a \`localhostProfile\` and is not of type \`Localhost\``,
      hint: isLocal ? "Add `localhostProfile`." : "Write `type: Localhost`, or take `localhostProfile` out.",
    });
  }
}
