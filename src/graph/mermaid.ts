import { diagramOf, type Arrow, type Shape } from "./diagram.ts";
import type { Pipeline } from "./graph.ts";

/**
 * A pipeline as a Mermaid flowchart, ending in a newline: data as solid arrows, mere order as dotted ones, conditions as diamonds, loops and `try` as frames.
 * Every text of the author's is escaped: it can neither end its label nor begin a line.
 */
export function mermaid(pipeline: Pipeline): string {
  const { shapes, arrows } = diagramOf(pipeline);
  return `${["flowchart TD", ...shapes.flatMap((shape) => shapeLines(shape, "  ")), ...arrows.map(arrowLine)].join("\n")}\n`;
}

function shapeLines({ id, kind, title, inside }: Shape, indent: string): readonly string[] {
  const label = mermaidText(title);
  switch (kind) {
    case "task":
      return [`${indent}${id}["${label}"]`];
    case "throw":
      return [`${indent}${id}>"${label}"]`];
    case "call":
      return [`${indent}${id}[["${label}"]]`];
    case "branch":
      return [`${indent}${id}{"${label}"}`];
    case "loop":
    case "repeat":
    case "try":
    case "part":
      // A frame that nothing is in would not be drawn.
      if (inside.length === 0) return [`${indent}${id}["${label}"]`];
      return [`${indent}subgraph ${id}["${label}"]`, ...inside.flatMap((shape) => shapeLines(shape, `${indent}  `)), `${indent}end`];
  }
}

const strokes: Readonly<Record<Arrow["kind"], string>> = {
  data: "-->",
  order: "-.->",
  yes: "-- yes -->",
  no: "-- no -->",
  failed: "-. failed .->",
  "every-end": "-. in any case .->",
};

function arrowLine({ from, to, kind }: Arrow): string {
  return `  ${from} ${strokes[kind]} ${to}`;
}

const longestLabel = 80;

/** Anything but letters, digits and harmless signs by its number, as Mermaid reads it (`#34;`): nothing can end the label, the line or the fence. */
export function mermaidText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const short = [...line].length > longestLabel ? `${[...line].slice(0, longestLabel - 1).join("")}…` : line;
  // Mermaid refuses an empty label.
  if (short === "") return "#32;";
  return short.replace(/[^\p{L}\p{N} _.,:/()=+*!?…-]/gu, (character) => `#${character.codePointAt(0)!};`);
}
