import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podsOf, type ContainerModel } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const probes = ["livenessProbe", "readinessProbe", "startupProbe"];
const handlers = ["exec", "httpGet", "tcpSocket", "grpc"];
const lifecycleHandlers = ["exec", "httpGet", "tcpSocket", "sleep"];

export const portsAndProbes: ObjectRule = {
  code: "ARG0455",
  name: "ports-and-probes",
  severity: "error",
  summary: "A port or a probe of a container is none that Kubernetes takes.",
  description: `Ports go from 1 to 65535; their names have at most 15 lowercase letters, digits and hyphens, at least one letter, and are given once in a container. A
probe asks in one way: \`exec\`, \`httpGet\`, \`tcpSocket\` or \`grpc\`; its numbers are positive, and a liveness or startup probe has a \`successThreshold\` of 1. The
API server refuses the pod otherwise.`,
  examples: [
    {
      wrong: containerWith("ports:\n  - containerPort: 80800"),
      right: containerWith("ports:\n  - containerPort: 8080"),
    },
    {
      wrong: containerWith("readinessProbe:\n  periodSeconds: 5"),
      right: containerWith("readinessProbe:\n  periodSeconds: 5\n  tcpSocket:\n    port: 8080"),
    },
  ],
  check(context) {
    for (const { containers } of podsOf(context.object)) {
      for (const container of containers) {
        checkPorts(context, container);
        for (const field of probes) {
          const probe = container.value[field];
          if (isObject(probe)) checkProbe(context, probe, [...container.path, field], field);
        }
        const lifecycle = objectAt(container.value, "lifecycle");
        for (const field of ["postStart", "preStop"]) {
          const hook = lifecycle[field];
          if (isObject(hook)) checkHandlers(context, hook, [...container.path, "lifecycle", field], lifecycleHandlers);
        }
      }
    }
  },
};

function checkPorts({ report }: LintContext, container: ContainerModel): void {
  const seen = new Set<string>();
  for (const { value, index } of objectsAt(container.value, "ports")) {
    const path = [...container.path, "ports", index];
    for (const field of ["containerPort", "hostPort"]) {
      const port = value[field];
      if (typeof port !== "number" || (port > 0 && port < 65536) || (field === "hostPort" && port === 0)) continue;
      report(portsAndProbes, { path: [...path, field], message: `${port} is no port`, hint: "Write a number from 1 to 65535." });
    }
    const name = textAt(value, "name") ?? "";
    if (name === "" || hasTag(name)) continue;
    if (seen.has(name)) {
      report(portsAndProbes, {
        path: [...path, "name"],
        message: `two ports of the container are called \`${name}\``,
        hint: "Rename one of them.",
      });
    } else if (name.length > 15 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || !/[a-z]/.test(name)) {
      report(portsAndProbes, {
        path: [...path, "name"],
        message: `\`${name}\` is no name for a port`,
        hint: "Write at most 15 lowercase letters, digits and single hyphens.",
      });
    }
    seen.add(name);
  }
}

function checkProbe(context: LintContext, probe: JsonObject, path: Path, kind: string): void {
  checkHandlers(context, probe, path, handlers);
  for (const field of ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"]) {
    const number = probe[field];
    if (typeof number !== "number" || number >= 0) continue;
    context.report(portsAndProbes, {
      path: [...path, field],
      message: `\`${field}\` is negative: ${number}`,
      hint: "Write a positive number.",
    });
  }
  const threshold = probe["successThreshold"];
  if (kind === "readinessProbe" || typeof threshold !== "number" || threshold <= 1) return;
  context.report(portsAndProbes, {
    path: [...path, "successThreshold"],
    message: `\`successThreshold\` of a \`${kind}\` is 1, and not ${threshold}`,
    hint: "Take it out.",
  });
}

function checkHandlers({ report }: LintContext, value: JsonObject, path: Path, known: readonly string[]): void {
  const given = known.filter((handler) => isObject(value[handler]));
  if (given.length === 1) return;
  report(portsAndProbes, {
    path: given.length === 0 ? path : [...path, given[1]!],
    at: "key",
    message:
      given.length === 0
        ? `\`${path.at(-1)}\` does not say what to do`
        : `\`${path.at(-1)}\` does more than one thing: ${given.map((handler) => `\`${handler}\``).join(", ")}`,
    hint: given.length === 0 ? `Add one of ${known.map((handler) => `\`${handler}\``).join(", ")}.` : "Keep one of them.",
  });
}
