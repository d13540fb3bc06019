import type { Shape } from "../../graph/diagram.ts";
import { curve, round } from "../../picture/curve.ts";
import { lineHeight, pictureOf, type BoxText, type PlacedShape } from "../../picture/layout.ts";
import { markup, type Markup } from "../page/markup.ts";
import type { TaskReport } from "../run-report.ts";
import { countStates, stateSigns } from "../states.ts";
import { durationText } from "../words.ts";
import type { Box, RunDiagram } from "./run-diagram.ts";

const characterWidth = 7.2;
const longestTitle = 28;

/** The graph as one SVG element. Each box is a link; `linkOf` says where to. */
export function runSvg({ diagram, boxes }: RunDiagram, tasks: readonly TaskReport[], linkOf: (box: Box) => string): Markup {
  const textOf = (shape: Shape): BoxText => {
    const box = boxes.get(shape.id);
    const lines = [shortened(shape.title), ...(box === undefined ? [] : [underTitle(box, tasks)])];
    return { lines, width: Math.max(110, ...lines.map((line) => line.length * characterWidth + 40)) };
  };
  const picture = pictureOf(diagram, textOf);
  const [width, height] = [Math.ceil(picture.width), Math.ceil(picture.height)];
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="The tasks, and what waits for what">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>
${picture.shapes.filter(({ shape }) => !boxes.has(shape.id)).map(frame)}
${picture.arrows.map(({ points }) => markup`<path class="line" marker-end="url(#tip)" d="${curve(points)}"/>\n`)}
${picture.shapes.map((placed) => {
  const box = boxes.get(placed.shape.id);
  return box === undefined ? undefined : drawn(placed, box, linkOf(box));
})}</svg>`;
}

function frame({ lines, x, y, width, height }: PlacedShape): Markup {
  const [left, top] = [x - width / 2, y - height / 2];
  return markup`<g class="frame"><rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="8"/><text x="${round(left + 10)}" y="${round(top + 18)}">${lines[0]}</text></g>
`;
}

function drawn({ shape, lines, x, y, width, height }: PlacedShape, box: Box, link: string): Markup {
  const [left, top] = [x - width / 2, y - height / 2];
  return markup`<a class="box ${box.state}" href="${link}"><title>${shape.title}: ${box.state}</title>${box.tasks.length > 1 ? markup`<rect class="under" x="${round(left + 4)}" y="${round(top + 4)}" width="${round(width)}" height="${round(height)}" rx="6"/>` : undefined}<rect class="body" x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="6"/><rect class="edge" x="${round(left)}" y="${round(top)}" width="5" height="${round(height)}" rx="2"/><text class="sign" x="${round(left + 13)}" y="${round(top + 21)}">${stateSigns[box.state]}</text>${lines.map(
    (line, index) =>
      markup`<text class="${index === 0 ? "title" : "more"}" x="${round(left + 31)}" y="${round(top + 21 + index * lineHeight)}">${line}</text>`,
  )}</a>
`;
}

function underTitle({ state, tasks: indexes, took }: Box, tasks: readonly TaskReport[]): string {
  if (indexes.length < 2) return took === undefined || took === 0 ? state : `${state} · ${durationText(took)}`;
  const counts = countStates(indexes.map((index) => tasks[index]!.state));
  return took === undefined
    ? counts.map(([name, count]) => `${String(count)} ${name}`).join(", ")
    : `${state} · ${String(indexes.length)} attempts · ${durationText(took)}`;
}

/** The beginning and the end: names that are alike differ there. */
function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  const half = Math.floor((longestTitle - 1) / 2);
  return `${title.slice(0, half)}…${title.slice(-half)}`;
}
