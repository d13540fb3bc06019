// Every `{{= }}` of an object.
import type { LintContext } from "../context.ts";
import { specOf, objectAt, textAt } from "../model/objects.ts";
import type { CallModel, TemplateModel } from "../model/templates.ts";
import type { Path } from "../source/document.ts";
import { isLoop } from "../flow/flow.ts";
import { neverRuns } from "../flow/standing.ts";
import { writtenItems } from "./call-names.ts";
import type { Known } from "./known.ts";
import { fails, ignored, ofCall, ofCallControl, staysText, type Effects, type ExpressionPlace } from "./place.ts";
import { shortened } from "./spelling.ts";
import type { Scopes } from "./scopes.ts";
import { textsIn, type TextAt } from "./strings.ts";
import { tagsOf } from "./tags.ts";

export function tagPlaces(context: LintContext, scopes: Scopes): readonly ExpressionPlace[] {
  const spec = specOf(context.object);
  const rest = textsIn(spec.value, spec.path, (path) => path.length === spec.path.length + 1 && path.at(-1) === "templates");
  const places = rest.flatMap((at) =>
    placesIn(
      at,
      scopes,
      isMetric(at.path, spec.path) ? scopes.metric(undefined) : scopes.open,
      isMetric(at.path, spec.path) ? ignored : staysText,
    ),
  );
  return [...places, ...scopes.templates.flatMap((template) => ofTemplate(context, template, scopes)), ...ofCron(context, scopes)];
}

function isMetric(path: Path, base: Path): boolean {
  return path[base.length] === "metrics";
}

function ofTemplate(context: LintContext, template: TemplateModel, scopes: Scopes): readonly ExpressionPlace[] {
  const calls = new Map(template.calls.map((call) => [keyOf(call.path), call]));
  const own = textsIn(template.value, template.path, (path) => calls.has(keyOf(path))).filter(({ text }) => text.includes("{{="));
  const further = { leftOut: items, elsewhere: templateHint };
  return [
    ...own.flatMap((at) =>
      isMetric(at.path, template.path)
        ? placesIn(at, scopes, scopes.metric(template), ignored)
        : placesIn(at, scopes, scopes.template(template), staysText).map((place) => ({ ...place, ...further })),
    ),
    ...template.calls.flatMap((call) => ofOneCall(context, template, call, scopes)),
  ];
}

/** Other rules look at whether there is such a step, task or item. */
const references: ReadonlySet<string> = new Set(["steps", "tasks", "item"]);
const items: ReadonlySet<string> = new Set(["item"]);

/** Names that are there elsewhere, and not in a template. */
function templateHint([root = ""]: readonly string[]): string | undefined {
  if (root === "retries" || root === "lastRetry") return `\`${root}\` is there in templates that have a \`retryStrategy\`.`;
  if (root !== "steps" && root !== "tasks") return undefined;
  return "A template knows its own inputs only: take the value as an input parameter.";
}

function keyOf(path: Path): string {
  return path.join("\n");
}

/** What has to be a condition, a list or a number, so that a tag that stays as text is no use. */
const controls: ReadonlySet<string> = new Set(["when", "withParam", "withSequence"]);

function ofOneCall(context: LintContext, template: TemplateModel, call: CallModel, scopes: Scopes): readonly ExpressionPlace[] {
  const depth = call.path.length;
  const texts = textsIn(call.value, call.path, (path) => path.length === depth + 1 && path.at(-1) === "inline");
  if (!texts.some(({ text }) => text.includes("{{="))) return [];
  const known = scopes.call(template, call);
  const items = writtenItems(context, call.value);
  const isFilledIn = isLoop(call.value) && items !== undefined && items.length > 0;
  return texts.flatMap((at) => {
    const field = String(at.path[depth]);
    if (field === "hooks") return placesIn(at, scopes, scopes.hook(template, call), staysText);
    // Once there is an item, everything has to be there.
    const effects = controls.has(field) || isFilledIn ? ofCallControl : ofCall;
    const wanted = field === "withParam" ? "list" : "value";
    return placesIn(at, scopes, known, effects).map((place) => ({
      ...place,
      wanted: wanted === "list" && isWhole(place, at.text) ? "list" : "value",
      leftOut: references,
      isDead: neverRuns(call),
    }));
  });
}

/** The tag is all of its text. */
function isWhole({ start, source }: ExpressionPlace, text: string): boolean {
  const whole = text.trim();
  return start === text.indexOf("{{=") + 3 && whole.startsWith("{{=") && whole.length === source.length + 5;
}

/** `when` of a cron workflow knows the cron workflow alone. */
function ofCron({ object }: LintContext, scopes: Scopes): readonly ExpressionPlace[] {
  if (object.kind !== "CronWorkflow") return [];
  const text = textAt(objectAt(object.value, "spec"), "when");
  return text === undefined ? [] : placesIn({ path: ["spec", "when"], text }, scopes, scopes.cron, fails);
}

function placesIn({ path, text }: TextAt, scopes: Scopes, known: Known, effects: Effects): readonly ExpressionPlace[] {
  return tagsOf(text)
    .filter(({ isExpression }) => isExpression)
    .map(({ content, start, end }) => ({
      path,
      start: start + 3,
      source: content.slice(1),
      kind: "tag",
      what: `\`{{${shortened(content)}}}\``,
      known,
      functions: scopes.functions,
      wanted: "value",
      effects,
      rest: text.slice(end - 2),
    }));
}
