import { isImage, parseImage } from "../../argo/image.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const image = (name: string) => templateWith(`container:\n  image: ${name}\n  command: [ls]`);

export const imageUntagged: ObjectRule = {
  code: "ARG0491",
  name: "image-untagged",
  severity: "warning",
  summary: "An image has no tag, which means `latest`.",
  description: `\`alpine\` is \`alpine:latest\`: the same manifest may run something else tomorrow. The rule is off unless \`argots.json\` gives it a severity, for untagged images are
common where it does not matter which version runs.`,
  examples: [{ wrong: image("alpine"), right: image("alpine:3.22") }],
  isOffByDefault: true,
  check({ object, report }) {
    for (const { containers } of podsOf(object)) {
      for (const { value, path } of containers) {
        const text = textAt(value, "image") ?? "";
        const parsed = parseImage(text);
        if (text === "" || hasTag(text) || !isImage(parsed) || parsed.tag !== undefined || parsed.digest !== undefined) continue;
        report(imageUntagged, {
          path: [...path, "image"],
          message: `the image \`${text}\` has no tag, which means \`latest\``,
          hint: `Write a version, \`${text}:1.2.3\`, or a digest.`,
        });
      }
    }
  },
};
