import { createHash } from "node:crypto";
import { runDiagram, type Box } from "../graph/run-diagram.ts";
import { runSvg } from "../graph/run-svg.ts";
import { pageScript, plotScript } from "../page-scripts.generated.ts";
import type { ArtifactReport, RunReport, TaskReport } from "../run-report.ts";
import { kindOf, shownMarkup } from "./artifacts.ts";
import { groupDetails, taskDetails } from "./details.ts";
import type { ReadParts } from "./logs.ts";
import { markup, type Markup, type Part } from "./markup.ts";
import { classification, measuredOf, valueTables, type Plot } from "./metrics.ts";
import { failures, overview } from "./overview.ts";
import { style } from "./style.ts";
import { timeline } from "./timeline.ts";

/** More boxes are no picture, and take minutes to place. */
const mostBoxes = 400;
const mostCards = 100;
const mostReports = 40;
/** Bytes of logs, in all and of one. */
const mostOfLogs = 8_000_000;
const mostOfLog = 64_000;
const leastOfLog = 2_000;

/** The page of a run: one file that asks nobody for anything, and in which nothing runs but what is ours. */
export function runPage(run: RunReport, read: ReadParts): string {
  const measured = measuredOf(run.tasks);
  const tables = valueTables(measured);
  const { cards, plots } = classification(measured.slice(0, mostCards));
  const reports = reportsOf(run.tasks);
  const { picture, groups } = graph(run);
  const options = {
    read,
    mostOfLog: Math.min(mostOfLog, Math.max(leastOfLog, Math.floor(mostOfLogs / Math.max(1, run.tasks.length)))),
    reports: new Map(reports.map(({ artifact }, index) => [artifact.file, `report-${String(index)}`])),
  };
  const body = markup`<main>
${overview(run)}${failures(run, read)}${card("Graph", picture)}${card("Tasks", run.tasks.length === 0 ? undefined : timeline(run))}${card(
    "Metrics",
    tables.length === 0 ? undefined : tables,
  )}${card("Classification", cards.length === 0 ? undefined : markup`<div class="cards">${cards}</div>`)}${card(
    "Reports",
    reports.length === 0 ? undefined : reports.map((report, index) => reportMarkup(report, index, read)),
  )}<footer class="quiet">Files of the run: <code>${run.folder}</code></footer>
</main>
<aside id="details" aria-label="Details" tabindex="-1" hidden><button type="button" id="close" aria-label="Close the details">✕</button><div id="about"></div></aside>
${run.tasks.map((task, index) => taskDetails(run, task, index, options))}${groups}`;
  return documentText(run, body, plots);
}

/** Scripts are ours, and are all that the policy lets run; styles may stand in the frames of HTML artifacts, where nothing can be sent. */
function documentText({ id, state }: RunReport, body: Markup, plots: readonly Plot[]): string {
  const scripts = plots.length > 0 ? [plotScript, pageScript] : [pageScript];
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`).join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  // In these, `<` begins nothing, and what is ours is none of the run's texts.
  const raw = (text: string): Part => ({ markup: text });
  const data = JSON.stringify(plots).replaceAll("<", "\\u003c");
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${id}: ${state}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}<script type="application/json" id="plots">${raw(data)}</script>
${scripts.map((script) => markup`<script>${raw(script)}</script>\n`)}</body>
</html>
`.markup;
}

function card(title: string, content: Part): Markup | undefined {
  return content === undefined ? undefined : markup`<section class="card"><h2>${title}</h2>${content}</section>\n`;
}

interface Graph {
  readonly picture: Markup | undefined;
  /** What stands behind boxes that are several tasks. */
  readonly groups: readonly Markup[];
}

function graph({ nodes, tasks, id }: RunReport): Graph {
  const diagram = runDiagram(nodes, tasks, id);
  if (diagram.boxes.size === 0) return { picture: undefined, groups: [] };
  if (diagram.boxes.size > mostBoxes)
    return { picture: markup`<p class="quiet">It has ${diagram.boxes.size} boxes, which is too many for a picture.</p>`, groups: [] };
  const groups: Markup[] = [];
  const linkOf = ({ title, tasks: indexes }: Box): string => {
    const [only] = indexes;
    if (indexes.length === 1) return `#task-${String(only)}`;
    const group = `group-${String(groups.length)}`;
    groups.push(groupDetails(title, tasks, indexes, group));
    return `#${group}`;
  };
  const svg = runSvg(diagram, tasks, linkOf);
  const zoom = [
    ["out", "−", "Smaller"],
    ["in", "+", "Larger"],
    ["fit", "Fit", "As wide as the page"],
  ].map(([way, text, label]) => markup`<button type="button" data-zoom="${way}" aria-label="${label}" title="${label}">${text}</button>`);
  return {
    picture: markup`<div class="zoom">${zoom}</div><div class="graph" tabindex="0" aria-label="Graph of the tasks">${svg}</div>`,
    groups,
  };
}

interface Report {
  readonly artifact: ArtifactReport;
  readonly kind: "markdown" | "html";
  readonly task: TaskReport;
  readonly taskIndex: number;
}

function reportsOf(tasks: readonly TaskReport[]): readonly Report[] {
  const all = tasks.flatMap((task, taskIndex) =>
    task.artifacts.flatMap((artifact) => {
      const kind = kindOf(artifact);
      return kind === "other" ? [] : [{ artifact, kind, task, taskIndex }];
    }),
  );
  return all.slice(0, mostReports);
}

function reportMarkup({ artifact, kind, task, taskIndex }: Report, index: number, read: ReadParts): Markup {
  return markup`<article class="report" id="report-${index}" tabindex="-1"><h3>${artifact.name} <span class="quiet">of</span> <a href="#task-${taskIndex}">${task.name}</a></h3>
${shownMarkup(artifact, kind, read)}</article>
`;
}
