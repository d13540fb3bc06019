import { objectAt, specOf } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { containerTitle, podsOf } from "../kubernetes/pods.ts";

export const commandMissing: ObjectRule = {
  code: "ARG0458",
  name: "command-missing",
  severity: "warning",
  summary: "A container has no command, so that the controller asks the registry for it.",
  description: `Argo's emissary has to know what to start. Where a container says nothing the controller looks the image up in its list of known images, then in the registry, with the
workflow's credentials. Where it cannot reach the registry, the step stays pending and is tried again for ever.`,
  examples: [
    {
      wrong: templateWith("container:\n  image: registry.example.com/tool:1\n  args: [run]"),
      right: templateWith("container:\n  image: registry.example.com/tool:1\n  command: [tool]\n  args: [run]"),
    },
  ],
  isForHandWritten: true,
  check({ object, report }) {
    const defaults = objectAt(specOf(object).value, "templateDefaults");
    for (const { template, isDefaults, containers } of podsOf(object)) {
      if (isDefaults) continue;
      for (const container of containers) {
        const { kind, value, path } = container;
        const command = value["command"] ?? (kind === "main" ? objectAt(defaults, "container") : objectAt(defaults, "script"))["command"];
        // Argo's sidecars and init containers are started by Kubernetes unless they stop with the others; a script has an image of its own.
        if ((kind !== "main" && kind !== "set") || hasEntries(command) || isKnownImage(value["image"])) continue;
        report(commandMissing, {
          path,
          at: "key",
          message: `${containerTitle(container, template)} has no command, and the controller has to ask the registry for it`,
          hint: "Add `command: [PROGRAM]`.",
        });
      }
    }
  },
};

const hasEntries = (value: unknown) => (Array.isArray(value) && value.length > 0) || (typeof value === "string" && value !== "");

/** The images whose commands the controller's own configuration lists. */
function isKnownImage(image: unknown): boolean {
  return typeof image === "string" && /^(argoproj\/argosay(:v[12])?|docker\/whalesay(:latest)?|python:alpine3\.6|busybox)$/.test(image);
}
