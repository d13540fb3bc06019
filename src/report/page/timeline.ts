import type { RunReport, TaskReport } from "../run-report.ts";
import { countStates, stateSigns } from "../states.ts";
import { durationText } from "../words.ts";
import { markup, type Markup } from "./markup.ts";

/** All tasks in the order in which they began, each with a bar for when it ran. */
export function timeline({ tasks }: RunReport): Markup {
  const spans = tasks.flatMap(({ span }) => span ?? []);
  const from = spans.reduce((least, { queuedAt }) => Math.min(least, queuedAt), Infinity);
  const to = spans.reduce((most, { endedAt }) => Math.max(most, endedAt), -Infinity);
  const length = Math.max(1, to - from);
  const rows = tasks
    .map((task, index) => ({ task, index }))
    .toSorted((a, b) => (a.task.span?.queuedAt ?? Infinity) - (b.task.span?.queuedAt ?? Infinity) || beginning(a.task) - beginning(b.task));
  return markup`<div class="filters" role="group" aria-label="Which tasks are shown">
<input id="filter" type="search" placeholder="Filter by name" aria-label="Filter by name">
${countStates(tasks.map(({ state }) => state)).map(
  ([state, count]) =>
    markup`<button type="button" class="chip ${state}" data-state="${state}" aria-pressed="true"><span class="sign" aria-hidden="true">${stateSigns[state]}</span>${count} ${state}</button>
`,
)}</div>
<div class="scroll"><table class="timeline">
<thead><tr><th scope="col">task</th><th scope="col">state</th><th scope="col" class="number">took</th><th scope="col" class="axis"><span class="visually-hidden">when</span>${
    spans.length === 0 ? undefined : ticks(length)
  }</th></tr></thead>
<tbody id="tasks">${rows.map(({ task, index }) => row(task, index, from, length))}</tbody></table></div>
`;
}

function beginning({ span }: TaskReport): number {
  return span?.startedAt ?? 0;
}

function ticks(length: number): readonly Markup[] {
  const step = stepOf(length);
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => {
    const at = (index * step * 100) / length;
    return markup`<span class="tick" style="left:${at.toFixed(2)}%">${at > 94 ? undefined : durationText(index * step)}</span>`;
  });
}

/** Between three and eight of them, at times that people like. */
function stepOf(length: number): number {
  const units = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000];
  const minutes = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440].map((minute) => minute * 60_000);
  return [...units, ...minutes].find((step) => length / step <= 6) ?? Math.ceil(length / 6);
}

function row(task: TaskReport, index: number, from: number, length: number): Markup {
  const { name, state, span, took, log, folder } = task;
  const ran = folder !== undefined || log !== undefined || took > 0;
  return markup`<tr data-state="${state}"><th scope="row"><a href="#task-${index}" title="${name}">${name}</a></th><td class="state ${state}"><span class="sign" aria-hidden="true">${stateSigns[state]}</span>${state}</td><td class="number">${ran ? durationText(took) : ""}</td><td class="bars">${
    span === undefined || state === "skipped" ? undefined : bar(task, from, length)
  }</td></tr>
`;
}

function bar({ span, state }: TaskReport, from: number, length: number): Markup {
  const { queuedAt, startedAt, endedAt } = span!;
  const at = (time: number): string => (((time - from) * 100) / length).toFixed(2);
  const width = (begin: number, end: number): string => (((end - begin) * 100) / length).toFixed(2);
  const queue =
    startedAt > queuedAt
      ? markup`<span class="queue" title="It waited for its turn." style="left:${at(queuedAt)}%;width:${width(queuedAt, startedAt)}%"></span>`
      : undefined;
  return markup`${queue}<span class="bar ${state}" style="left:min(${at(startedAt)}%, 100% - 3px);width:max(3px, ${width(startedAt, endedAt)}%)"></span>`;
}
