import type { RunReport, TaskReport } from "../run-report.ts";
import { countStates, stateSigns } from "../states.ts";
import { durationText, timeText } from "../words.ts";
import { namedTexts, stateMarkup } from "./details.ts";
import { lastLines, type ReadParts } from "./logs.ts";
import { markup, type Markup } from "./markup.ts";

/** What the run is, how it ended, what it took and gave. */
export function overview(run: RunReport): Markup {
  const { id, pipeline, word, state, message, startedAt, endedAt, parameters, outputs, tasks } = run;
  const counts = countStates(tasks.map((task) => task.state));
  const took = endedAt === undefined ? undefined : durationText(endedAt - startedAt);
  return markup`<header><p class="quiet">Run of the pipeline <b>${pipeline}</b></p>
<h1>${id} <span class="badge ${state}"><span aria-hidden="true">${stateSigns[state]}</span> ${state}</span></h1>
<ul class="summary"><li>began ${timeText(startedAt)}</li>${took === undefined ? undefined : markup`<li>took <b>${took}</b></li>`}<li>${tasks.length} ${
    tasks.length === 1 ? "task" : "tasks"
  }${counts.length === 0 ? undefined : `: ${counts.map(([name, count]) => `${String(count)} ${name}`).join(", ")}`}</li><li><code>${word}</code></li></ul>
${message === "" ? undefined : markup`<p class="message">${message}</p>`}</header>
${columns([
  ["Parameters", namedTexts(parameters)],
  ["Outputs", namedTexts(outputs)],
])}`;
}

function columns(cards: readonly (readonly [string, Markup | undefined])[]): Markup | undefined {
  const shown = cards.filter(([, content]) => content !== undefined);
  if (shown.length === 0) return undefined;
  return markup`<div class="columns">${shown.map(([title, content]) => markup`<section class="card"><h2>${title}</h2>${content}</section>`)}</div>
`;
}

const mostFailures = 10;

/** What failed, with what it wrote last. */
export function failures({ tasks }: RunReport, read: ReadParts): Markup | undefined {
  const failed = tasks.map((task, index) => ({ task, index })).filter(({ task: { state } }) => state === "failed" || state === "error");
  if (failed.length === 0) return undefined;
  const more = failed.length - mostFailures;
  return markup`<section class="card failures"><h2>What failed</h2>${failed.slice(0, mostFailures).map(({ task, index }) => failure(task, index, read))}${
    more > 0 ? markup`<p class="quiet">and ${more} more</p>` : undefined
  }</section>
`;
}

function failure(task: TaskReport, index: number, read: ReadParts): Markup {
  const { name, message, exitCode, place, log } = task;
  const lines = log === undefined ? [] : lastLines(log, read, 20);
  const reason = /^main: Error \(exit code \d+\)$/.test(message) || message === "" ? `exit code ${String(exitCode ?? "")}` : message;
  return markup`<article><h3><a href="#task-${index}">${name}</a> ${stateMarkup(task)}</h3><p>${reason}${
    place === undefined ? undefined : markup` <span class="quiet">at</span> <code>${place}</code>`
  }</p>${lines.length === 0 ? undefined : markup`<pre class="log" tabindex="0">${lines.join("\n")}</pre>`}</article>
`;
}
