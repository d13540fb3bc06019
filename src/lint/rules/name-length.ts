import { objectAt, specOf, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { sharedVolumes } from "../kubernetes/volumes.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";
const long = "nightly-training-of-the-recommendation-model-for-all-countries-";

export const nameLength: ObjectRule = {
  code: "ARG0411",
  name: "name-length",
  severity: "warning",
  summary: "A name that is made from this one will be cut, or be too long for what Argo makes of it.",
  description: `The API server cuts \`generateName\` to 58 characters before it adds five; names that differ only behind that look alike. The names of claims are
the workflow's name, a hyphen and the claim template's name. The name of a Workflow, WorkflowTemplate or CronWorkflow becomes the value of a label, which holds 63
characters.`,
  examples: [
    {
      wrong: templateWith(container).replace("example-", long),
      right: templateWith(container).replace("example-", "nightly-training-"),
    },
  ],
  check({ object, report }) {
    const metadata = objectAt(object.value, "metadata");
    const name = textAt(metadata, "name") ?? "";
    const generateName = textAt(metadata, "generateName") ?? "";
    if (name === "" && generateName.length > 58) {
      report(nameLength, {
        path: ["metadata", "generateName"],
        message: `\`generateName\` is ${generateName.length} characters long, and Kubernetes cuts it to the first 58: \`${generateName.slice(0, 58)}\``,
        hint: "Shorten it to at most 58 characters.",
      });
    }
    const longest = name === "" ? Math.min(generateName.length, 58) + 5 : name.length;
    for (const claim of sharedVolumes(object)) {
      const whole = longest + 1 + claim.name.length;
      if (claim.kind !== "claim" || whole <= 253) continue;
      report(nameLength, {
        path: [...claim.path, "metadata", "name"],
        message: `the claim of \`${claim.name}\` gets a name of ${whole} characters, and Kubernetes takes 253`,
        hint: "Shorten the name of the claim template.",
      });
    }
    const reference = objectAt(specOf(object).value, "workflowTemplateRef");
    const template = textAt(reference, "name") ?? "";
    if (template.length > 63 && !template.includes("{{")) {
      report(nameLength, {
        path: [...specOf(object).path, "workflowTemplateRef", "name"],
        message: `\`${template}\` is ${template.length} characters long, and a label with the template's name holds 63`,
        hint: "Shorten the name of the template.",
      });
    }
  },
};
