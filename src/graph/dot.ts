import { diagramOf, type Arrow, type Shape } from "./diagram.ts";
import type { Pipeline } from "./graph.ts";

/** A pipeline in Graphviz' language, ending in a newline: data as solid arrows, mere order as dotted ones, conditions as diamonds, loops as frames. */
export function dot(pipeline: Pipeline): string {
  const { shapes, arrows } = diagramOf(pipeline);
  const loops = new Map(shapes.flatMap(loopsOf).map((loop) => [loop.id, loop]));
  const lines = [
    `digraph ${quoted(pipeline.name)} {`,
    "  compound=true;",
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ...shapes.flatMap((shape) => shapeLines(shape, "  ")),
    ...arrows.map((arrow) => arrowLine(arrow, loops)),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function shapeLines({ id, kind, title, inside }: Shape, indent: string): readonly string[] {
  const label = `label=${quoted(title)}`;
  switch (kind) {
    case "task":
    case "throw":
      return [`${indent}${id} [${label}];`];
    case "call":
      return [`${indent}${id} [${label}, peripheries=2];`];
    case "branch":
      return [`${indent}${id} [${label}, shape=diamond, style=solid];`];
    case "loop":
    case "repeat":
    case "try":
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

/** Graphviz draws arrows between boxes only: one that ends at a frame ends at a box in it, and is cut off there. */
function arrowLine({ from, to, kind }: Arrow, loops: ReadonlyMap<string, Shape>): string {
  const attributes = [
    ...(kind === "order" ? ["style=dotted"] : kind === "data" ? [] : [`label=${kind}`]),
    ...(framed(from, loops) ? [`ltail=cluster_${from}`] : []),
    ...(framed(to, loops) ? [`lhead=cluster_${to}`] : []),
  ];
  return `  ${boxOf(from, loops)} -> ${boxOf(to, loops)}${attributes.length === 0 ? "" : ` [${attributes.join(", ")}]`};`;
}

function framed(id: string, loops: ReadonlyMap<string, Shape>): boolean {
  return (loops.get(id)?.inside.length ?? 0) > 0;
}

function boxOf(id: string, loops: ReadonlyMap<string, Shape>): string {
  const first = loops.get(id)?.inside[0];
  return first === undefined ? id : boxOf(first.id, loops);
}

function loopsOf(shape: Shape): readonly Shape[] {
  return shape.kind === "loop" ? [shape, ...shape.inside.flatMap(loopsOf)] : [];
}

/** Graphviz knows one escape that matters inside quotes, and makes line ends of `\\n`. */
function quoted(text: string): string {
  return `"${text.replace(/\s+/g, " ").trim().replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
