import { closest } from "../../diagnostics/suggest.ts";
import { textsIn } from "../flow/texts.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";
import { defaultOfTag, hasTag } from "../kubernetes/tags.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";
const metric = (gauge: string) =>
  templateWith(
    `metrics:\n  prometheus:\n    - name: rows\n      help: How many rows there are\n      gauge:\n        value: ${gauge}\n${container}`,
  );

const kinds = ["gauge", "counter", "histogram"];

export const metricValue: ObjectRule = {
  code: "ARG0464",
  name: "metric-value",
  severity: "warning",
  summary: "A metric has a value that is no number, an output that is not there, no type, or several.",
  description: `The value of a metric is read as a number when it is emitted. If it is none the run has a condition MetricsError, the metric is missing, and everything else
goes on. Each metric has one type; the buckets of a histogram go up. Metrics of a whole workflow are not even looked at by \`argo lint\`.`,
  examples: [{ wrong: metric("many"), right: metric('"42"') }],
  check(context) {
    const spec = specOf(context.object);
    checkMetrics(context, spec.value, spec.path, {});
    for (const { template } of templateLikesOf(context.object)) checkMetrics(context, template.value, template.path, template.value);
  },
};

function checkMetrics(context: LintContext, holder: JsonObject, path: Path, template: JsonObject): void {
  const { report, object } = context;
  for (const { value, index } of objectsAt(objectAt(holder, "metrics"), "prometheus")) {
    const at = [...path, "metrics", "prometheus", index];
    const name = textAt(value, "name") ?? "";
    const given = kinds.filter((kind) => isObject(value[kind]));
    if (given.length !== 1) {
      report(metricValue, {
        path: given.length === 0 ? at : [...at, given[1]!],
        at: "key",
        message: `the metric \`${name}\` has ${given.length === 0 ? "no type" : `more than one type: ${given.join(", ")}`}`,
        hint: given.length === 0 ? 'Add `counter: {value: "1"}`, a `gauge` or a `histogram`.' : "Keep one of them.",
      });
    }
    for (const kind of given) {
      const text = textAt(objectAt(value, kind), "value") ?? "";
      const number = hasTag(text) ? defaultOfTag(text, template, object)?.value : text;
      if (number !== undefined && text !== "" && !isFloat(number)) {
        report(metricValue, {
          path: [...at, kind, "value"],
          message: `the value of the metric \`${name}\` is no number: \`${number}\``,
          hint: 'Write a number in quotes, `"1"`, or a tag that becomes one, `"{{duration}}"`.',
        });
      }
    }
    checkOutputs(context, value, at, template, name);
    checkBuckets(context, objectAt(value, "histogram"), [...at, "histogram"], name);
  }
}

/** A tag that cannot be replaced is an error of the metric, like a value that is no number. */
function checkOutputs({ report }: LintContext, metric: JsonObject, path: Path, template: JsonObject, name: string): void {
  if (template["outputs"] === undefined && Object.keys(template).length === 0) return;
  const outputs = objectsAt(objectAt(template, "outputs"), "parameters").map((each) => textAt(each.value, "name") ?? "");
  for (const { text, path: at } of textsIn(metric, path)) {
    for (const match of text.matchAll(/\{\{\s*outputs\.parameters\.([-\w]+)\s*\}\}/g)) {
      const output = match[1]!;
      if (outputs.includes(output) || outputs.some(hasTag)) continue;
      const meant = closest(output, outputs);
      report(metricValue, {
        path: at,
        within: { start: match.index, end: match.index + match[0].length },
        message: `the metric \`${name}\` uses the output parameter \`${output}\`, which the template does not have`,
        hint: meant === undefined ? `Declare \`${output}\` in \`outputs.parameters\` of the template.` : `Did you mean \`${meant}\`?`,
      });
    }
  }
}

function checkBuckets({ report }: LintContext, histogram: JsonObject, path: Path, name: string): void {
  const buckets = histogram["buckets"];
  if (!Array.isArray(buckets)) return;
  const bounds = (buckets as readonly unknown[]).map(Number);
  const wrong = bounds.findIndex((bound, index) => index > 0 && bound <= bounds[index - 1]!);
  if (wrong < 0) return;
  report(metricValue, {
    path: [...path, "buckets", wrong],
    message: `the buckets of the histogram \`${name}\` do not go up`,
    hint: "Write them in rising order.",
  });
}

/** What Go's `strconv.ParseFloat` takes, near enough. */
function isFloat(text: string): boolean {
  return /^[-+]?(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?|inf(?:inity)?|nan|0x[0-9a-f.]+p[-+]?[0-9]+)$/i.test(text);
}
