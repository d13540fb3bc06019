import { example } from "../flow/examples.ts";
import { specOf } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const noParallelism: ObjectRule = {
  code: "ARG0372",
  name: "no-parallelism",
  severity: "error",
  summary: "A workflow may run no pod at once.",
  description: `\`parallelism\` of a workflow is the number of pods that may run at once. With 0 or less none ever starts, and the run stays \`Running\` for ever. (\`parallelism: 0\` of a template means that there is no limit.)`,
  examples: [
    {
      wrong: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
`,
        [],
        "  parallelism: 0\n",
      ),
      right: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
`,
        [],
        "  parallelism: 1\n",
      ),
    },
  ],
  check: (context) => {
    const { value, path } = specOf(context.object);
    const { parallelism } = value;
    if (typeof parallelism !== "number" || parallelism > 0) return;
    context.report(noParallelism, {
      path: [...path, "parallelism"],
      message: `parallelism ${String(parallelism)} lets no pod start: the run waits for ever`,
      hint: "write at least 1, or remove the field for no limit.",
    });
  },
};
