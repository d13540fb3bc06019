import { isImage, parseImage } from "../../argo/image.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const image = (name: string) => templateWith(`container:\n  image: ${name}\n  command: [ls]`);

export const imageReference: ObjectRule = {
  code: "ARG0457",
  name: "image-reference",
  severity: "warning",
  summary: "An image has a name that no registry can have.",
  description: `The kubelet cannot pull it ("InvalidImageName"), and the pod stays pending for ever: nothing fails. The name of an image is in lower case, has no \`https://\`
before it, and one tag behind it.`,
  examples: [{ wrong: image("https://registry.example.com/Tools:1"), right: image("registry.example.com/tools:1") }],
  check({ object, report }) {
    for (const { containers } of podsOf(object)) {
      for (const { value, path } of containers) {
        const text = textAt(value, "image") ?? "";
        if (text === "" || hasTag(text)) continue;
        const parsed = parseImage(text);
        if (isImage(parsed)) continue;
        report(imageReference, {
          path: [...path, "image"],
          message: `the image \`${text}\` ${parsed.problem}`,
          hint: parsed.suggestion === undefined ? "Write it like `registry.example.com/team/tool:1.2`." : `Write \`${parsed.suggestion}\`.`,
        });
      }
    }
  },
};
