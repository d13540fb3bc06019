import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { containerWith, workflowWith } from "../kubernetes/examples.ts";
import { podSettingsOf, podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";
import type { Path } from "../source/document.ts";

const templates = "templates:\n  - name: main\n    container:\n      image: alpine:3.22\n      command: [ls]";

export const podSettings: ObjectRule = {
  code: "ARG0467",
  name: "pod-settings",
  severity: "error",
  summary: "Settings of a pod, or of what protects it, contradict each other.",
  description: `\`automountServiceAccountToken: false\` keeps the token from Argo's executor, too, which then needs \`executor.serviceAccountName\`: without it the step ends as
Error. A pod's \`activeDeadlineSeconds\` is at least 1. The \`dnsPolicy\` \`None\` needs name servers in \`dnsConfig\`. A \`podDisruptionBudget\` has \`minAvailable\` or
\`maxUnavailable\`, not both. \`hostAliases\` need an address.`,
  examples: [
    {
      wrong: workflowWith(`automountServiceAccountToken: false\n${templates}`),
      right: workflowWith(`automountServiceAccountToken: false\nexecutor:\n  serviceAccountName: executor\n${templates}`),
    },
    { wrong: containerWith("", "activeDeadlineSeconds: 0"), right: containerWith("", "activeDeadlineSeconds: 60") },
  ],
  check(context) {
    const spec = specOf(context.object);
    checkTokens(context);
    const budget = objectAt(spec.value, "podDisruptionBudget");
    if (isSet(budget["minAvailable"]) && isSet(budget["maxUnavailable"])) {
      context.report(podSettings, {
        path: [...spec.path, "podDisruptionBudget", "maxUnavailable"],
        at: "key",
        message: "`minAvailable` and `maxUnavailable` exclude each other",
        hint: "Keep one of them.",
      });
    }
    const servers = objectAt(spec.value, "dnsConfig")["nameservers"];
    if (spec.value["dnsPolicy"] === "None" && !(Array.isArray(servers) && servers.length > 0)) {
      context.report(podSettings, {
        path: [...spec.path, "dnsPolicy"],
        message: "`dnsPolicy: None` needs at least one name server",
        hint: "Add `dnsConfig: {nameservers: [1.1.1.1]}`, or take `dnsPolicy` out.",
      });
    }
    for (const { value, path } of podSettingsOf(context.object)) checkAddresses(context, value, path);
    for (const { template } of podsOf(context.object)) {
      const deadline = template.value["activeDeadlineSeconds"];
      if (deadline !== 0 && deadline !== "0") continue;
      context.report(podSettings, {
        path: [...template.path, "activeDeadlineSeconds"],
        message: "a pod cannot have a deadline of 0 seconds",
        hint: "Write how many seconds it may run, or leave it out.",
      });
    }
  },
};

/** "must be a valid IP address". */
function checkAddresses({ report }: LintContext, holder: JsonObject, path: Path): void {
  for (const { value, index } of objectsAt(holder, "hostAliases")) {
    const ip = textAt(value, "ip");
    if (ip === undefined || hasTag(ip) || isAddress(ip)) continue;
    const at = [...path, "hostAliases", index, "ip"];
    report(podSettings, {
      path: at,
      message: `\`${ip}\` is no IP address`,
      hint: "Write four numbers: `ip: 10.0.0.1`; names go to `hostnames`.",
    });
  }
}

/** An IPv4 address; of IPv6 only what cannot be one is told apart. */
function isAddress(text: string): boolean {
  const parts = text.split(".");
  if (parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return true;
  return /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/.test(text);
}

/** `setupServiceAccount` of workflowpod.go: what a template says wins over the spec. */
function checkTokens({ object, report }: LintContext): void {
  const spec = specOf(object);
  if (isObject(spec.value["workflowTemplateRef"]) || object.kind.endsWith("Template")) return;
  const defaults = objectAt(spec.value, "templateDefaults");
  for (const { template, isDefaults } of podsOf(object)) {
    if (isDefaults) continue;
    const own = template.value["automountServiceAccountToken"] ?? defaults["automountServiceAccountToken"];
    if ((own ?? spec.value["automountServiceAccountToken"]) !== false) continue;
    const executors = [template.value, defaults, spec.value].map(
      (holder) => textAt(objectAt(holder, "executor"), "serviceAccountName") ?? "",
    );
    if (executors.some((name) => name !== "")) continue;
    const isOfTemplate = template.value["automountServiceAccountToken"] === false;
    report(podSettings, {
      path: [...(isOfTemplate ? template.path : spec.path), "automountServiceAccountToken"],
      message: "executor.serviceAccountName must not be empty if automountServiceAccountToken is false",
      hint: "Add `executor: {serviceAccountName: NAME}`, an account that may report results.",
    });
    if (!isOfTemplate) return;
  }
}

const isSet = (value: unknown) => value !== undefined && value !== null;
