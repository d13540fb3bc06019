import type { LintContext, ObjectRule } from "../context.ts";
import { locationKeys } from "../flow/call-faults.ts";
import { callersOf } from "../flow/callers.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";

export const artifactSourceIgnored: ObjectRule = {
  code: "ARG0360",
  name: "artifact-source-ignored",
  severity: "warning",
  summary: "An artifact says twice where it comes from, or how it is packed.",
  description: `An artifact is taken from one place. Of several kinds of storage Argo uses the first in an order of its own, and \`from\` goes before all of them; the rest is ignored without a word. The same holds for \`archive\`, which is one of \`none\`, \`tar\` and \`zip\`. (Where Argo's full resource definitions are installed, two kinds of storage are refused: that is \`crd-rules\`.)`,
  examples: [
    {
      wrong: example(`    - name: main
      outputs:
        artifacts:
          - name: data
            path: /tmp/data
            archive: {none: {}, zip: {}}
      container: {image: busybox:1.37, command: [touch, /tmp/data]}
`),
      right: example(`    - name: main
      outputs:
        artifacts:
          - name: data
            path: /tmp/data
            archive: {zip: {}}
      container: {image: busybox:1.37, command: [touch, /tmp/data]}
`),
    },
  ],
  check: (context) => {
    const spec = specOf(context.object);
    const flow = flowOf(context);
    const owners: readonly { readonly value: JsonObject; readonly path: Path }[] = [
      { value: objectAt(spec.value, "arguments"), path: [...spec.path, "arguments"] },
      ...callersOf(flow).map(({ value, path }) => ({ value: objectAt(value, "arguments"), path: [...path, "arguments"] })),
      ...flow.templates.flatMap(({ template }) =>
        ["inputs", "outputs"].map((key) => ({ value: objectAt(template.value, key), path: [...template.path, key] })),
      ),
    ];
    for (const { value, path } of owners) {
      for (const artifact of objectsAt(value, "artifacts")) checkArtifact(context, artifact.value, [...path, "artifacts", artifact.index]);
    }
  },
};

function checkArtifact(context: LintContext, artifact: JsonObject, path: Path): void {
  const from = ["from", "fromExpression"].filter((key) => (textAt(artifact, key) ?? "") !== "");
  const sources = [...from.slice(0, 1), ...locationKeys.filter((key) => isObject(artifact[key]))];
  const name = textAt(artifact, "name") ?? "";
  if (sources.length > 1) {
    context.report(artifactSourceIgnored, {
      path: [...path, sources[1] ?? ""],
      at: "key",
      message: `the artifact "${name}" comes from ${sources.map((key) => `\`${key}\``).join(" and ")}: only one of them is used`,
      hint: `keep one of ${sources.join(", ")}.`,
    });
  }
  const archive = objectAt(artifact, "archive");
  const ways = ["none", "tar", "zip"].filter((key) => isObject(archive[key]));
  if (ways.length > 1) {
    context.report(artifactSourceIgnored, {
      path: [...path, "archive", ways[1] ?? ""],
      at: "key",
      message: `the artifact "${name}" is packed as ${ways.map((key) => `\`${key}\``).join(" and ")}: only one of them is used`,
      hint: `keep one of ${ways.join(", ")}.`,
    });
  }
}
