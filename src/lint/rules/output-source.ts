import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const outputSource: Rule = {
  code: "ARG0144",
  name: "output-source",
  severity: "error",
  summary: "An output parameter has no value, two, or one that its template cannot have.",
  description:
    "Containers and scripts give a file (`valueFrom.path`), resource templates a part of the object (`jsonPath`, `jqFilter`), steps and DAGs what one of their steps or tasks gave (`parameter`, `expression`), suspend templates what somebody supplies (`supplied: {}`).",
  examples: [
    {
      wrong: templateWith(`container: {image: alpine:3.22, command: [ls]}
outputs: {parameters: [{name: text, valueFrom: {}}]}`),
      right: templateWith(`container: {image: alpine:3.22, command: [ls]}
outputs: {parameters: [{name: text, valueFrom: {path: /tmp/text}}]}`),
    },
  ],
};

const choices = "choose one of: path, jqFilter, jsonPath, parameter, raw";

/** What the templates of a kind take their outputs from. */
function sourceOf(type: string | undefined): string {
  if (type === "Steps") return '`valueFrom: {parameter: "{{steps.NAME.outputs.result}}"}`';
  if (type === "DAG") return '`valueFrom: {parameter: "{{tasks.NAME.outputs.result}}"}`';
  if (type === "Resource") return '`valueFrom: {jsonPath: "{.status.phase}"}`';
  return type === "Suspend" ? "`valueFrom: {supplied: {}}`" : "`valueFrom: {path: /tmp/NAME}`";
}

export const outputSourceWords = {
  none: (field: string, type: string | undefined): Words => ({
    message: `${field} does not have valueFrom or value specified`,
    hint: `Add ${sourceOf(type)}.`,
  }),
  both: (field: string, isFour: boolean): Words => ({
    message: `${field} has both valueFrom and value specified${isFour ? ", choose one" : ". Choose one."}`,
    hint: "Remove `value`.",
  }),
  unspecified: (type: string | undefined): Words => ({
    message: `valueFrom type unspecified. ${choices}, expression`,
    hint: `Write ${sourceOf(type)}.`,
  }),
  several: (sources: readonly string[]): Words => ({
    message: `multiple valueFrom types specified. ${choices}`,
    hint: `Keep one of ${sources.map((each) => `\`${each}\``).join(" and ")}.`,
  }),
  noPath: (field: string, type: string): Words => ({
    message: `${field}.path must be specified for ${type} templates`,
    hint: `Write ${sourceOf(type)}.`,
  }),
  noFilter: (field: string, type: string): Words => ({
    message: `${field} .jqFilter or jsonPath must be specified for ${type} templates`,
    hint: `Write ${sourceOf(type)}.`,
  }),
  noParameter: (field: string, type: string): Words => ({
    message: `${field}.parameter or expression must be specified for ${type} templates`,
    hint: `Write ${sourceOf(type)}.`,
  }),
  twice: (field: string, type: string): Words => ({
    message: `${field} shouldn't have both \`from\` and \`expression\` specified in \`ValueFrom\` for ${type} templates`,
    hint: "Remove one of the two.",
  }),
};
