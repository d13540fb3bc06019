import { isDnsLabel, isSubdomain, suggestName } from "../../argo/name.ts";
import { objectAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";

export const objectName: ObjectRule = {
  code: "ARG0410",
  name: "object-name",
  severity: "warning",
  summary: "The object has no name, or one that Kubernetes does not take.",
  description: `Kubernetes wants names of lowercase letters, digits, hyphens and dots, with a letter or digit at both ends (RFC 1123). \`argo lint\` looks at their
length only; the API server refuses the object. This is a warning because \`argo submit --name\` and \`--generate-name\` give another name. \`generateName\` may end in a hyphen, for five characters follow it.`,
  examples: [
    {
      wrong: templateWith(container).replace("generateName: example-", "name: My_Workflow"),
      right: templateWith(container).replace("generateName: example-", "name: my-workflow"),
    },
    {
      wrong: templateWith(container).replace("generateName: example-", "generateName: Example_"),
      right: templateWith(container),
    },
  ],
  check({ object, report }) {
    const metadata = objectAt(object.value, "metadata");
    const name = textAt(metadata, "name") ?? "";
    const generateName = textAt(metadata, "generateName") ?? "";
    const namespace = textAt(metadata, "namespace") ?? "";
    if (name === "" && generateName === "" && isText(metadata["name"]) && isText(metadata["generateName"])) {
      report(objectName, {
        path: ["metadata"],
        message: `the ${object.kind} has no name`,
        hint: object.kind === "Workflow" ? "Give it a `name`, or a `generateName` that ends in a hyphen." : "Give it a `name`.",
      });
    }
    if (name !== "" && !isSubdomain(name)) {
      report(objectName, { path: ["metadata", "name"], message: `\`${name}\` is no name for Kubernetes: ${why(name)}`, hint: like(name) });
    }
    // What follows is known to be right: five letters or digits.
    if (name === "" && generateName !== "" && !isSubdomain(`${generateName.slice(0, 58)}x`)) {
      const suggestion = suggestName(generateName, 57);
      report(objectName, {
        path: ["metadata", "generateName"],
        message: `\`${generateName}\` cannot begin a name: ${why(generateName)}`,
        hint: suggestion === "" ? "Write lowercase letters, digits and hyphens." : `Write \`${suggestion}-\`.`,
      });
    }
    if (namespace !== "" && !isDnsLabel(namespace)) {
      report(objectName, {
        path: ["metadata", "namespace"],
        message: `\`${namespace}\` cannot be a namespace: ${why(namespace)}`,
        hint: like(namespace),
      });
    }
  },
};

const isText = (value: unknown) => value === undefined || value === null || typeof value === "string";

function why(name: string): string {
  const wrong = /[^-a-z0-9.]/u.exec(name)?.[0];
  if (wrong !== undefined) return `it has \`${wrong}\`, and may have only lowercase letters, digits, hyphens and dots`;
  if (name.length > 253) return `it is ${name.length} characters long, and 253 are possible`;
  return "it and its parts between dots begin and end with a letter or digit";
}

function like(name: string): string {
  const suggestion = suggestName(name);
  return suggestion === "" ? "Write lowercase letters, digits and hyphens." : `Write \`${suggestion}\`.`;
}
