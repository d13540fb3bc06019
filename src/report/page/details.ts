import { shellWord } from "../../cluster/shell-word.ts";
import type { ArtifactReport, NamedText, RunReport, TaskReport } from "../run-report.ts";
import { countStates, stateSigns } from "../states.ts";
import { durationText, numberText, timeText } from "../words.ts";
import { kindOf, previewMarkup, sizeText } from "./artifacts.ts";
import { logMarkup, type ReadParts } from "./logs.ts";
import { markup, type Markup } from "./markup.ts";

export interface DetailsOptions {
  readonly read: ReadParts;
  /** Bytes of each log. */
  readonly mostOfLog: number;
  /** Where Markdown and HTML artifacts are shown, by their files. */
  readonly reports: ReadonlyMap<string, string>;
}

/** Everything about a task. It stands in a `template`: nothing of it is drawn, loaded or searched before somebody asks for it. */
export function taskDetails(run: RunReport, task: TaskReport, index: number, options: DetailsOptions): Markup {
  const { name, state, message, exitCode, took, span, place, folder, inputs, outputs, artifacts, log } = task;
  const again = `argots run --resume ${shellWord(run.id)} --only ${shellWord(name)}`;
  const facts: readonly (readonly [string, Markup | string | undefined])[] = [
    ["state", stateMarkup(task)],
    ["reason", message === "" ? undefined : message],
    ["exit code", exitCode === undefined ? undefined : String(exitCode)],
    ["took", folder === undefined ? undefined : durationText(took)],
    ["began", span === undefined ? undefined : timeText(span.startedAt)],
    ["waited", span === undefined || span.startedAt - span.queuedAt < 100 ? undefined : durationText(span.startedAt - span.queuedAt)],
    ["written in", place === undefined ? undefined : markup`<code>${place}</code>`],
    ["files", folder === undefined ? undefined : markup`<code>${folder}</code>`],
    ["run it alone", folder === undefined && state === "skipped" ? undefined : markup`<code>${again}</code>`],
  ];
  return markup`<template id="about-task-${index}"><h2>${name}</h2>
<dl class="facts">${facts.map(([title, value]) => (value === undefined ? undefined : markup`<dt>${title}</dt><dd>${value}</dd>`))}</dl>
${section("Inputs", namedTexts(inputs))}${section("Outputs", namedTexts(outputs))}${section("Metrics", metricsList(task))}${section(
    "Artifacts",
    artifacts.length === 0 ? undefined : artifacts.map((artifact) => artifactMarkup(artifact, options)),
  )}${section("Log", log === undefined ? undefined : logMarkup(log, options.read, options.mostOfLog))}</template>
`;
}

/** What stands behind a box that is several tasks. */
export function groupDetails(title: string, tasks: readonly TaskReport[], indexes: readonly number[], id: string): Markup {
  const counts = countStates(indexes.map((index) => tasks[index]!.state));
  return markup`<template id="about-${id}"><h2>${title}</h2>
<p>${counts.map(([state, count]) => `${String(count)} ${state}`).join(", ")}</p>
<ul class="members">${indexes.map((index) => {
    const task = tasks[index]!;
    return markup`<li><a href="#task-${index}">${task.name}</a> ${stateMarkup(task)} <span class="quiet">${task.folder === undefined ? undefined : durationText(task.took)}</span></li>
`;
  })}</ul></template>
`;
}

export function stateMarkup({ state }: Pick<TaskReport, "state">): Markup {
  return markup`<span class="state ${state}"><span class="sign" aria-hidden="true">${stateSigns[state]}</span>${state}</span>`;
}

/** Names and values; a longer value is cut where the page would be nothing but it. */
export function namedTexts(texts: readonly NamedText[]): Markup | undefined {
  if (texts.length === 0) return undefined;
  return markup`<table class="texts"><tbody>${texts.map(
    ({ name, text, isDefault }) =>
      markup`<tr><th scope="row">${name}</th><td>${valueMarkup(text)}${isDefault === true ? markup` <span class="quiet">default</span>` : undefined}</td></tr>
`,
  )}</tbody></table>`;
}

const longestValue = 4_000;

function valueMarkup(text: string): Markup {
  if (text.length <= longestValue) return markup`<span class="value">${text}</span>`;
  return markup`<span class="value">${text.slice(0, longestValue)}</span><span class="cut">… ${text.length - longestValue} more characters</span>`;
}

function section(title: string, content: Markup | readonly Markup[] | undefined): Markup | undefined {
  return content === undefined ? undefined : markup`<section><h3>${title}</h3>${content}</section>`;
}

function metricsList({ metrics }: TaskReport): Markup | undefined {
  const shown = metrics.filter(({ values }) => values.length > 0);
  if (shown.length === 0) return undefined;
  return markup`<table class="texts"><tbody>${shown.flatMap(({ values }) =>
    values.map(
      ({ name, value }) =>
        markup`<tr><th scope="row">${name}</th><td>${typeof value === "number" ? numberText(value) : String(value)}</td></tr>`,
    ),
  )}</tbody></table>`;
}

function artifactMarkup(artifact: ArtifactReport, { read, reports }: DetailsOptions): Markup {
  const { name, type, path, size } = artifact;
  const report = reports.get(artifact.file);
  return markup`<div class="artifact"><b>${name}</b> <span class="quiet">${type === undefined ? "" : `${type}, `}${sizeText(size)}</span><br><code>${path}</code>${
    report === undefined
      ? kindOf(artifact) === "other"
        ? previewMarkup(artifact, read)
        : undefined
      : markup`<p><a href="#${report}" class="to-report">Show it</a></p>`
  }</div>
`;
}
