import { diagramOf } from "../../graph/diagram.ts";
import type { Pipeline } from "../../graph/graph.ts";
import { curve, round } from "../../picture/curve.ts";
import { lineHeight, pictureOf, type PlacedArrow, type PlacedShape, type Point } from "../../picture/layout.ts";

/** A pipeline as a picture that stands for itself: one SVG element, ending in a newline. No script, no font, nothing from elsewhere. */
export function svg(pipeline: Pipeline): string {
  const picture = pictureOf(diagramOf(pipeline));
  const [width, height] = [Math.ceil(picture.width), Math.ceil(picture.height)];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(pipeline.name)}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    ...picture.shapes.flatMap(shapeLines),
    ...picture.arrows.flatMap(arrowLines),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

/** Readable on light and on dark pages, and without colour. */
const style = [
  "text{font:13px system-ui,sans-serif;fill:#1f2328;text-anchor:middle}",
  ".frame text{font-size:12px;fill:#59636e}",
  ".box{fill:#fff;stroke:#57606a}",
  ".frame .box{fill:#8b949e;fill-opacity:.08;stroke-dasharray:5 4}",
  ".branch .box{fill:#fff8c5}.throw .box{fill:#ffebe9}.call .box{fill:#ddf4ff}",
  ".line{fill:none;stroke:#57606a}.waits{stroke-dasharray:3 4}.tip{fill:#57606a}.side{font-size:11px}",
  "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.frame text{fill:#9198a1}.box{fill:#161b22;stroke:#9198a1}",
  ".frame .box{fill:#8b949e}.branch .box{fill:#3b2f00}.throw .box{fill:#490202}.call .box{fill:#0c2d4d}.line{stroke:#9198a1}.tip{fill:#9198a1}}",
].join("");

function shapeLines({ shape, lines, x, y, width, height }: PlacedShape): readonly string[] {
  const isFrame = shape.inside.length > 0;
  const first = isFrame ? y - height / 2 + 18 : y - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  const texts = lines.map((line, index) => `<text x="${round(x)}" y="${round(first + index * lineHeight)}">${escaped(line)}</text>`);
  return [`<g class="${isFrame ? "frame" : shape.kind}">${outline(shape.kind, x, y, width, height)}${texts.join("")}</g>`];
}

function outline(kind: PlacedShape["shape"]["kind"], x: number, y: number, width: number, height: number): string {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2].map(round);
  if (kind === "branch")
    return `<path class="box" d="M${round(x)} ${top}L${right} ${round(y)}L${round(x)} ${bottom}L${left} ${round(y)}z"/>`;
  const radius = kind === "throw" ? 0 : 6;
  return `<rect class="box" x="${left}" y="${top}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;
}

const words: Readonly<Partial<Record<PlacedArrow["kind"], string>>> = {
  yes: "yes",
  no: "no",
  failed: "failed",
  "every-end": "in any case",
};
const waiting: ReadonlySet<PlacedArrow["kind"]> = new Set(["order", "failed", "every-end"]);

function arrowLines({ kind, points }: PlacedArrow): readonly string[] {
  const word = words[kind];
  const middle = middleOf(points);
  const path = `<path class="line${waiting.has(kind) ? " waits" : ""}" marker-end="url(#tip)" d="${curve(points)}"/>`;
  return word === undefined ? [path] : [path, `<text class="side" x="${round(middle.x + 4)}" y="${round(middle.y)}">${word}</text>`];
}

/** A point of the curve, about half way. */
function middleOf(points: readonly Point[]): Point {
  const at = Math.max(1, Math.floor((points.length - 1) / 2));
  const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [handle, last] = [points[at]!, points.length - 1];
  if (last < 2) return between(points[0]!, points[last]!);
  const before = at === 1 ? points[0]! : between(points[at - 1]!, handle);
  const behind = at + 1 === last ? points[last]! : between(handle, points[at + 1]!);
  return between(between(before, handle), between(handle, behind));
}

function escaped(text: string): string {
  // What XML cannot hold at all is left out.
  const plain = [...text].filter((character) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|^[\ud800-\udfff]$/u.test(character));
  return plain.join("").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
