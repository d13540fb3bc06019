import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const resourceInvalid: Rule = {
  code: "ARG0133",
  name: "resource-invalid",
  severity: "error",
  summary: "A resource template does something unknown, or has no manifest, two, or one that is no YAML.",
  description:
    "`action` is get, create, apply, delete, replace or patch. All but get and delete need a manifest: as text in `manifest`, or as a file with `manifestFrom`. The text must be YAML after the tags in it are filled in; braces that are left over read as a mapping.",
  examples: [
    {
      wrong: templateWith(`resource: {action: create}`),
      right: templateWith(`resource:
  action: create
  setOwnerReference: true
  manifest: |
    apiVersion: v1
    kind: ConfigMap
    metadata: {generateName: made-}`),
    },
  ],
};

export const resourceWords = {
  action: (field: string, action: string): Words => ({
    message: `${field}.action must be one of: get, create, apply, delete, replace, patch`,
    hint: `Write one of them.${didYouMean(action, ["get", "create", "apply", "delete", "replace", "patch"])}`,
  }),
  noManifest: (field: string): Words => ({
    message: `either ${field}.manifest or ${field}.manifestFrom must be specified`,
    hint: "Add `manifest: |` and the object below it.",
  }),
  twoManifests: (): Words => ({
    message: "shouldn't have both `manifest` and `manifestFrom` specified in `Manifest` for resource template",
    hint: "Remove one of the two.",
  }),
  noArtifact: (name: string): Words => ({
    message: `artifact ${name} in \`manifestFrom\` refer to a non-exist artifact`,
    hint: `Add \`{name: ${name}, path: …}\` to \`inputs.artifacts\`.`,
  }),
  noYaml: (field: string): Words => ({
    message: `${field}.manifest must be a valid yaml`,
    hint: "Correct the YAML; put tags into quotation marks.",
  }),
};
