import type { LintContext, ObjectRule, Report } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { templateTypes, type TemplateModel } from "../model/templates.ts";
import type { Path } from "../source/document.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";
import { hasFullDefinitions } from "../kubernetes/schema-problems.ts";

/** What an artifact can be kept in. */
const locations = ["s3", "git", "http", "artifactory", "hdfs", "raw", "oss", "gcs", "azure", "plugin"];

export const crdRules: ObjectRule = {
  code: "ARG0405",
  name: "crd-rules",
  severity: "error",
  summary: "A combination of fields breaks a rule of Argo's custom resource definitions.",
  description: `The full custom resource definitions of Argo 4.0 hold rules about fields that exclude each other, which the API server checks: one type a
template, one location an artifact, no \`timeout\` or \`activeDeadlineSeconds\` of steps and DAGs, not both \`count\` and \`end\`, not both \`manifest\` and
\`manifestFrom\`, not both \`depends\` and \`dependencies\` or \`continueOn\`, no task whose name begins with a digit where they are used, and a real-time gauge
needs a value that is known while the template runs.`,
  examples: [
    {
      wrong: templateWith(
        "inputs:\n  artifacts:\n    - name: a\n      path: /tmp/a\n      raw:\n        data: hello\n      http:\n        url: https://example.com/a\ncontainer:\n  image: alpine:3.22\n  command: [ls]",
      ),
      right: templateWith(
        "inputs:\n  artifacts:\n    - name: a\n      path: /tmp/a\n      raw:\n        data: hello\ncontainer:\n  image: alpine:3.22\n  command: [ls]",
      ),
    },
  ],
  check(context) {
    if (!hasFullDefinitions(context)) return;
    const spec = specOf(context.object);
    checkArtifacts(context, objectAt(spec.value, "arguments"), [...spec.path, "arguments"]);
    for (const { template } of templateLikesOf(context.object)) checkTemplate(context, template);
  },
};

function checkTemplate(context: LintContext, template: TemplateModel): void {
  const { value, path } = template;
  const wrong = (report: Report) => context.report(crdRules, report);
  const types = templateTypes.filter((type) => isPresent(value, type));
  if (types.length > 1) {
    wrong({
      path: [...path, types[1]!],
      at: "key",
      message: `a template has at most one type, and this one has ${words(types)}`,
      hint: "Make two templates of it.",
    });
  }
  if (isPresent(value, "steps") || isPresent(value, "dag")) {
    for (const field of ["timeout", "activeDeadlineSeconds"]) {
      if (!isPresent(value, field)) continue;
      wrong({
        path: [...path, field],
        at: "key",
        message: `\`${field}\` is not for steps and DAGs`,
        hint: `Give \`${field}\` to the templates that make pods, or \`activeDeadlineSeconds\` to the whole workflow.`,
      });
    }
  }
  for (const key of ["inputs", "outputs"]) checkArtifacts(context, objectAt(value, key), [...path, key]);
  exclusive(context, objectAt(value, "resource"), [...path, "resource"], ["manifest", "manifestFrom"]);
  for (const call of template.calls) {
    checkArtifacts(context, objectAt(call.value, "arguments"), [...call.path, "arguments"]);
    exclusive(context, objectAt(call.value, "withSequence"), [...call.path, "withSequence"], ["count", "end"]);
    if (call.kind === "task") checkTask(context, call.value, call.path);
  }
  for (const each of objectsAt(objectAt(value, "metrics"), "prometheus")) {
    const gauge = objectAt(each.value, "gauge");
    if (gauge["realtime"] !== true || !(textAt(gauge, "value") ?? "").includes("resourcesDuration.")) continue;
    wrong({
      path: [...path, "metrics", "prometheus", each.index, "gauge", "value"],
      message: "`resourcesDuration` is known when the template has ended, and cannot be a real-time gauge",
      hint: "Use `{{duration}}`, or leave `realtime` out.",
    });
  }
}

function checkTask(context: LintContext, task: JsonObject, path: Path): void {
  exclusive(context, task, path, ["depends", "dependencies"]);
  exclusive(context, task, path, ["depends", "continueOn"]);
  const name = textAt(task, "name") ?? "";
  if (!/^[0-9]/.test(name) || !(isPresent(task, "depends") || isPresent(task, "dependencies"))) return;
  context.report(crdRules, {
    path: [...path, "name"],
    message: `the name of a task with \`depends\` or \`dependencies\` cannot begin with a digit: \`${name}\``,
    hint: `Call it \`task-${name}\`.`,
  });
}

function checkArtifacts(context: LintContext, holder: JsonObject, path: Path): void {
  for (const { value, index } of objectsAt(holder, "artifacts")) {
    const found = locations.filter((location) => isObject(value[location]));
    if (found.length < 2) continue;
    context.report(crdRules, {
      path: [...path, "artifacts", index, found[1]!],
      at: "key",
      message: `the artifact \`${textAt(value, "name") ?? ""}\` has more than one location: ${words(found)}`,
      hint: "Keep one. Without the full definitions Argo takes one of them and ignores the others.",
    });
  }
}

function exclusive(context: LintContext, value: JsonObject, path: Path, fields: readonly [string, string]): void {
  if (!fields.every((field) => isPresent(value, field))) return;
  context.report(crdRules, {
    path: [...path, fields[1]],
    at: "key",
    message: `\`${fields[0]}\` and \`${fields[1]}\` exclude each other`,
    hint: `Keep one of \`${fields[0]}\` and \`${fields[1]}\`.`,
  });
}

function isPresent(value: JsonObject, field: string): boolean {
  return value[field] !== undefined && value[field] !== null && value[field] !== "";
}

const words = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
