import type { ConfusionMatrix, RocPoint, TaskMetrics } from "../metrics.ts";
import type { TaskReport } from "../run-report.ts";
import { numberText } from "../words.ts";
import { markup, type Markup } from "./markup.ts";

/** A curve that the page's script draws: pairs of the rates, and the threshold of each. */
export interface Plot {
  readonly id: string;
  readonly points: readonly (readonly [number, number, number])[];
}

export interface Measured {
  readonly task: TaskReport;
  readonly index: number;
  readonly metrics: TaskMetrics;
}

const mostColumns = 40;
const mostPoints = 400;

export function measuredOf(tasks: readonly TaskReport[]): readonly Measured[] {
  return tasks.flatMap((task, index) => task.metrics.map((metrics) => ({ task, index, metrics })));
}

/** A table for each artifact of each task; the iterations of a loop are the rows of one. */
export function valueTables(measured: readonly Measured[]): readonly Markup[] {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) {
    if (one.metrics.values.length === 0) continue;
    const key = JSON.stringify([withoutItem(one.task.name), one.metrics.artifact]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(valueTable);
}

function withoutItem(name: string): string {
  return name.replace(/\(.*$/s, "");
}

function valueTable(rows: readonly Measured[]): Markup {
  const all = [...new Set(rows.flatMap(({ metrics }) => metrics.values.map(({ name }) => name)))];
  const names = all.slice(0, mostColumns);
  const [first] = rows;
  const more = all.length > names.length ? markup`<p class="quiet">and ${all.length - names.length} more</p>` : undefined;
  return markup`<div class="scroll"><table class="metrics">
<caption>${withoutItem(first!.task.name)} <span class="quiet">${first!.metrics.artifact}</span></caption>
<thead><tr><th scope="col">task</th>${names.map((name) => markup`<th scope="col" class="number"><button type="button" class="sort" title="Sort by ${name}">${name}</button></th>`)}</tr></thead>
<tbody>${rows.map(({ task, index, metrics }) => {
    const values = new Map(metrics.values.map(({ name, value }) => [name, value]));
    return markup`<tr><th scope="row"><a href="#task-${index}">${task.name}</a></th>${names.map((name) => cell(values.get(name)))}</tr>
`;
  })}</tbody></table></div>${more}
`;
}

function cell(value: number | string | boolean | undefined): Markup {
  if (typeof value === "number") return markup`<td class="number" data-value="${String(value)}">${numberText(value)}</td>`;
  return markup`<td class="number">${value === undefined ? "" : String(value)}</td>`;
}

/** Confusion matrices and curves, a card for each artifact that has any. */
export function classification(measured: readonly Measured[]): { readonly cards: readonly Markup[]; readonly plots: readonly Plot[] } {
  const plots: Plot[] = [];
  const cards = measured.flatMap(({ task, index, metrics: { artifact, confusionMatrix, rocCurve } }) => {
    if (confusionMatrix === undefined && rocCurve.length === 0) return [];
    const id = `plot-${String(plots.length)}`;
    if (rocCurve.length > 0) plots.push({ id, points: pointsOf(rocCurve) });
    return [
      markup`<article class="card"><h3><a href="#task-${index}">${task.name}</a> <span class="quiet">${artifact}</span></h3><div class="figures">
${confusionMatrix && matrixMarkup(confusionMatrix)}${rocCurve.length > 0 ? rocMarkup(rocCurve, id) : undefined}</div></article>
`,
    ];
  });
  return { cards, plots };
}

/** A table whose cells are the darker, the larger their share of the row is: what became of what is. */
function matrixMarkup({ categories, rows }: ConfusionMatrix): Markup {
  const total = rows.flat().reduce((sum, count) => sum + count, 0);
  const right = rows.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  return markup`<div class="scroll matrix"><table>
<caption>Confusion matrix${total > 0 ? markup` <span class="quiet">${numberText(right)} of ${numberText(total)} right</span>` : undefined}</caption>
<thead><tr><td></td><th scope="colgroup" colspan="${categories.length}" class="axis">predicted</th></tr>
<tr><th scope="col" class="axis">actual</th>${categories.map((name) => markup`<th scope="col" title="${name}"><span>${name}</span></th>`)}</tr></thead>
<tbody>${rows.map((row, index) => {
    const sum = row.reduce((all, count) => all + Math.max(0, count), 0);
    return markup`<tr><th scope="row" title="${categories[index]}"><span>${categories[index]}</span></th>${row.map((count, column) => {
      const share = sum === 0 ? 0 : Math.max(0, count) / sum;
      const strength = Math.round(share * 100);
      return markup`<td class="${column === index ? "hit" : "miss"}${strength > 55 ? " strong" : ""}" style="--share:${strength}%" title="${strength} % of the row">${numberText(count)}</td>`;
    })}</tr>
`;
  })}</tbody></table></div>
`;
}

function rocMarkup(curve: readonly RocPoint[], id: string): Markup {
  const area = numberText(Math.round(areaUnder(curve) * 10_000) / 10_000);
  return markup`<figure class="roc"><figcaption>ROC curve <span class="quiet">area under it ${area}</span></figcaption>
<div class="plot"><canvas id="${id}" role="img" aria-label="ROC curve, area under it ${area}"></canvas></div></figure>
`;
}

function inOrder(curve: readonly RocPoint[]): readonly RocPoint[] {
  return curve.toSorted((a, b) => a.falsePositiveRate - b.falsePositiveRate || a.truePositiveRate - b.truePositiveRate);
}

/** By trapezoids. */
export function areaUnder(curve: readonly RocPoint[]): number {
  const points = inOrder(curve);
  return points.reduce((sum, point, index) => {
    const before = points[index - 1];
    if (before === undefined) return sum;
    return sum + ((point.falsePositiveRate - before.falsePositiveRate) * (point.truePositiveRate + before.truePositiveRate)) / 2;
  }, 0);
}

/** No more points than anybody sees. */
function pointsOf(curve: readonly RocPoint[]): Plot["points"] {
  const points = inOrder(curve);
  const step = Math.max(1, (points.length - 1) / (mostPoints - 1));
  const count = Math.min(points.length, mostPoints);
  return Array.from({ length: count }, (_, index) => {
    const { falsePositiveRate, truePositiveRate, threshold } = points[Math.min(points.length - 1, Math.round(index * step))]!;
    return [falsePositiveRate, truePositiveRate, threshold] as const;
  });
}
