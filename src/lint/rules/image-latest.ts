import { hasFloatingTag, isImage, parseImage } from "../../argo/image.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const image = (name: string) => templateWith(`container:\n  image: ${name}\n  command: [make]`);

export const imageLatest: ObjectRule = {
  code: "ARG0490",
  name: "image-latest",
  severity: "warning",
  summary: "An image has a tag that moves: the same manifest may run something else tomorrow.",
  description: `\`latest\`, \`main\`, \`nightly\` and the like are moved with every build. A retry, or a second step of the same run, may get another image than the first; with
\`latest\` Kubernetes also asks the registry each time. A version, or a digest, says what runs. Images without a tag are \`image-untagged\`, which is off unless
\`argots.json\` gives it a severity.`,
  examples: [{ wrong: image("registry.example.com/build:latest"), right: image("registry.example.com/build:1.4.2") }],
  isForHandWritten: true,
  check({ object, report }) {
    for (const { containers } of podsOf(object)) {
      for (const { value, path } of containers) {
        const text = textAt(value, "image") ?? "";
        const parsed = parseImage(text);
        if (text === "" || hasTag(text) || !isImage(parsed) || parsed.tag === undefined || !hasFloatingTag(parsed)) continue;
        report(imageLatest, {
          path: [...path, "image"],
          message: `the image \`${text}\` has a tag that moves: \`${parsed.tag}\``,
          hint: `Write a version, \`${parsed.repository}:1.2.3\`, or a digest.`,
        });
      }
    }
  },
};
