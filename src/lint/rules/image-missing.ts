import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const imageMissing: Rule = {
  code: "ARG0131",
  name: "image-missing",
  severity: "error",
  summary: "A container or script has no image.",
  description:
    "An image may also come from `spec.templateDefaults` of the object that holds the template; Argo does not look there in a ClusterWorkflowTemplate.",
  examples: [{ wrong: templateWith(`container: {command: [ls]}`), right: templateWith(`container: {image: alpine:3.22, command: [ls]}`) }],
};

/** `written` is what stands there before tags are replaced. */
export function imageMissingWords(field: string, written: string | undefined): Words {
  const isTag = written?.includes("{{") === true;
  return {
    message: `${field} may not be empty`,
    hint: isTag ? `\`${written}\` is empty unless somebody gives it: give the parameter an image as its value.` : "Add `image: …`.",
  };
}
