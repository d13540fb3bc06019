import { diagramOf, type Arrow, type Shape } from "./diagram.ts";
import type { Pipeline } from "./graph.ts";

/** A pipeline in Graphviz' language, ending in a newline: data as solid arrows, mere order as dotted ones, conditions as diamonds, loops and `try` as frames. */
export function dot(pipeline: Pipeline): string {
  const { shapes, arrows } = diagramOf(pipeline);
  const frames = new Map(shapes.flatMap(framesOf).map((frame) => [frame.id, frame]));
  const lines = [
    `digraph ${quoted(pipeline.name)} {`,
    "  compound=true;",
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ...shapes.flatMap((shape) => shapeLines(shape, "  ")),
    ...arrows.map((arrow) => arrowLine(arrow, frames)),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function shapeLines({ id, kind, title, inside }: Shape, indent: string): readonly string[] {
  const label = `label=${quoted(title)}`;
  switch (kind) {
    case "task":
      return [`${indent}${id} [${label}];`];
    case "throw":
      return [`${indent}${id} [${label}, shape=octagon, style=solid];`];
    case "call":
      return [`${indent}${id} [${label}, peripheries=2];`];
    case "branch":
      return [`${indent}${id} [${label}, shape=diamond, style=solid];`];
    case "loop":
    case "repeat":
    case "try":
    case "part":
      // A frame that nothing is in would not be drawn.
      if (inside.length === 0) return [`${indent}${id} [${label}, style=dashed];`];
      return [
        `${indent}subgraph cluster_${id} {`,
        `${indent}  ${label};`,
        ...inside.flatMap((shape) => shapeLines(shape, `${indent}  `)),
        `${indent}}`,
      ];
  }
}

const strokes: Readonly<Record<Arrow["kind"], readonly string[]>> = {
  data: [],
  order: ["style=dotted"],
  yes: ["label=yes"],
  no: ["label=no"],
  failed: ["style=dotted", "label=failed"],
  "every-end": ["style=dotted", 'label="in any case"'],
};

/** Graphviz draws arrows between boxes only: one that ends at a frame ends at a box in it, and is cut off there. */
function arrowLine({ from, to, kind }: Arrow, frames: ReadonlyMap<string, Shape>): string {
  const attributes = [
    ...strokes[kind],
    ...(frames.has(from) ? [`ltail=cluster_${from}`] : []),
    ...(frames.has(to) ? [`lhead=cluster_${to}`] : []),
  ];
  return `  ${boxOf(from, frames)} -> ${boxOf(to, frames)}${attributes.length === 0 ? "" : ` [${attributes.join(", ")}]`};`;
}

function boxOf(id: string, frames: ReadonlyMap<string, Shape>): string {
  const first = frames.get(id)?.inside[0];
  return first === undefined ? id : boxOf(first.id, frames);
}

function framesOf(shape: Shape): readonly Shape[] {
  return shape.inside.length > 0 ? [shape, ...shape.inside.flatMap(framesOf)] : [];
}

/** Graphviz knows one escape that matters inside quotes, and makes line ends of `\\n`. */
function quoted(text: string): string {
  return `"${text.replace(/\s+/g, " ").trim().replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
