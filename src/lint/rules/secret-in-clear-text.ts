import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { secretsIn } from "../kubernetes/plain-secrets.ts";

export const secretInClearText: ObjectRule = {
  code: "ARG0493",
  name: "secret-in-clear-text",
  severity: "warning",
  isForHandWritten: true,
  summary: "What looks like a password, a key or a token stands in the manifest.",
  description: `Whoever can read the workflow can read it: in the repository, in the cluster, in the archive and in the user interface. Keep it in a Secret and refer to
it with \`secretKeyRef\`. Variables, parameters, headers, command lines, scripts and manifests are looked at; words that only stand for a secret (\`changeme\`, \`$TOKEN\`, a path)
are not taken for one.`,
  examples: [
    {
      wrong: containerWith("env:\n  - name: DB_PASSWORD\n    value: hunter2-and-more"),
      right: containerWith(
        "env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: database\n        key: password",
      ),
    },
  ],
  check({ object, report }) {
    for (const { kind, where, path } of secretsIn(object)) {
      report(secretInClearText, {
        path,
        message: `${where} holds ${kind} in clear text`,
        hint: "Put it into a Secret, and refer to it: `valueFrom: {secretKeyRef: {name: …, key: …}}`.",
      });
    }
  },
};
