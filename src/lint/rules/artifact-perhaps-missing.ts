import { entryOf, readingsOf } from "../flow/consumption.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import { titleOf } from "../flow/standing.ts";
import { inputsOf, outputArtifact } from "../flow/template-outputs.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const artifactPerhapsMissing: ObjectRule = {
  code: "ARG0361",
  name: "artifact-perhaps-missing",
  severity: "warning",
  summary: "An artifact that may not be there is handed to an input that needs it.",
  description: `An output artifact that is \`optional\` may be missing after the step or task has succeeded, and one of a template of steps or tasks that says nothing of where it comes from is missing always. An input that is not optional then ends with an error (\`missing location information\`, \`Unable to resolve\`).`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: fetch, template: fetch}
        - - name: load
            template: read
            arguments: {artifacts: [{name: data, from: "{{steps.fetch.outputs.artifacts.data}}"}]}
    - name: fetch
      container: {image: busybox:1.37, command: ["true"]}
      outputs: {artifacts: [{name: data, path: /tmp/data, optional: true}]}
`,
        ["read"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: fetch, template: fetch}
        - - name: load
            template: read
            arguments: {artifacts: [{name: data, from: "{{steps.fetch.outputs.artifacts.data}}"}]}
    - name: fetch
      container: {image: busybox:1.37, command: [touch, /tmp/data]}
      outputs: {artifacts: [{name: data, path: /tmp/data}]}
`,
        ["read"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const reading of readingsOf(flow)) {
        const { consumer, producer, reference } = reading;
        const [, , , kind, name = ""] = reference.names;
        if (kind !== "artifacts" || reference.path.at(-1) !== "from" || consumer === undefined) continue;
        if (producer.resolution.kind !== "found" || consumer.resolution.kind !== "found") continue;
        const { template } = producer.resolution;
        const output = outputArtifact(template, name);
        if (output === undefined) continue;
        const isNested = template.type === "steps" || template.type === "dag";
        const isLost = isNested && (textAt(output, "from") ?? "") === "" && (textAt(output, "fromExpression") ?? "") === "";
        if (!isLost && output["optional"] !== true) continue;
        const argument = entryOf(reading);
        const input = inputsOf(consumer.resolution.template, "artifacts").find((each) => each["name"] === argument?.["name"]);
        if (input === undefined || input["optional"] === true) continue;
        context.report(artifactPerhapsMissing, {
          ...placeOf(reference),
          message: isLost
            ? `${nameOf(reference)} is never there: the template "${template.name}" does not say where it comes from`
            : `${nameOf(reference)} is optional, and ${titleOf(consumer)} needs it`,
          hint: isLost
            ? `add \`from\` to the output artifact "${name}".`
            : `make the input optional, too, or let the output be there always.`,
        });
      }
    }
  },
};
