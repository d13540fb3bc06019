import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { containerTitle, podsOf, type ContainerModel } from "../kubernetes/pods.ts";
import { objectsAt, textAt } from "../model/objects.ts";
import type { Path } from "../source/document.ts";

const env = "env:\n  - name: TARGET\n    value: /data";

export const variableNotReplaced: ObjectRule = {
  code: "ARG0495",
  name: "variable-not-replaced",
  severity: "warning",
  summary: "A variable is written as for a shell where there is no shell.",
  description: `\`$NAME\` and \`\${NAME}\` mean something to a shell. In \`command\`, \`args\` and the values of variables Kubernetes replaces \`$(NAME)\` alone: where the program is no shell, it is given the text with the dollar sign.
Reported are variables that the container has itself, in arguments of programs that are neither shells nor interpreters.`,
  isForHandWritten: true,
  examples: [
    { wrong: containerWith(`${env}\nargs: ["--color", "$TARGET"]`), right: containerWith(`${env}\nargs: ["--color", "$(TARGET)"]`) },
    {
      wrong: containerWith(`${env}\n  - name: LOGS\n    value: "\${TARGET}/logs"`),
      right: containerWith(`${env}\n  - name: LOGS\n    value: "$(TARGET)/logs"`),
    },
  ],
  check({ object, report }) {
    for (const { template, containers } of podsOf(object)) {
      for (const container of containers) {
        const variables = new Set(objectsAt(container.value, "env").map(({ value }) => textAt(value, "name") ?? ""));
        for (const { text, path, own } of plainTexts(container)) {
          const found = [...text.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g)].find(
            ({ 1: braced, 2: bare, index }) => variables.has(braced ?? bare ?? "") && text[index - 1] !== "$" && text[index - 1] !== "\\",
          );
          if (found === undefined) continue;
          const [written, braced, bare] = found;
          const name = braced ?? bare ?? "";
          report(variableNotReplaced, {
            path,
            within: { start: found.index, end: found.index + written.length },
            message:
              own === undefined
                ? `\`${written}\` stays as it is: ${containerTitle(container, template)} runs no shell that would replace it`
                : `\`${written}\` stays as it is: no shell looks at the value of a variable`,
            hint:
              own === name
                ? "Write the value itself, or take it from a Secret or ConfigMap with `valueFrom`."
                : `Write \`$(${name})\`, which Kubernetes replaces.`,
          });
        }
      }
    }
  },
};

/** Programs that read variables or code of their own out of what they are given. */
const interpreters =
  /^(?:.*\/)?(?:\w*sh|env|envsubst|eval|xargs|make|python[\d.]*|perl|ruby|node|deno|bun|php|lua|awk|gawk|sed|jq|yq|tini|dumb-init|su|sudo|ssh|expect|nu|pwsh|powershell|Rscript|julia|groovy)(?:\.exe)?$/;

interface PlainText {
  readonly text: string;
  readonly path: Path;
  /** The variable whose value it is. */
  readonly own: string | undefined;
}

/** What no shell reads: nothing of a container whose program is not known. */
function plainTexts({ kind, value, path }: ContainerModel): readonly PlainText[] {
  const values = objectsAt(value, "env").flatMap((entry) => {
    const text = textAt(entry.value, "value");
    return text === undefined || text.includes("\n")
      ? []
      : [{ text, path: [...path, "env", entry.index, "value"], own: textAt(entry.value, "name") }];
  });
  const command = listAt(value["command"]);
  const isPlain = kind !== "script" && command.length > 0 && !command.some((word) => interpreters.test(word));
  const words = (key: "command" | "args") =>
    listAt(value[key]).flatMap((text, index) => (text.includes("\n") ? [] : [{ text, path: [...path, key, index], own: undefined }]));
  return [...values, ...(isPlain ? [...words("command"), ...words("args")] : [])];
}

function listAt(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly unknown[]).map((word) => (typeof word === "string" ? word : "")) : [];
}
