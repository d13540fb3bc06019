import { Graph, layout } from "@dagrejs/dagre";
import type { Arrow, Diagram, Shape } from "../graph/diagram.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape with its place, in pixels: the middle of its box, seen from the upper left corner of the picture. */
export interface PlacedShape extends Point {
  readonly shape: Shape;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow {
  readonly kind: Arrow["kind"];
  readonly points: readonly Point[];
}

/** Frames come before what is in them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PlacedShape[];
  readonly arrows: readonly PlacedArrow[];
}

export const lineHeight = 18;
const characterWidth = 7.4;
const longestLine = 30;
const [margin, headline] = [16, 26];

/** What stands in a box, line by line, and how wide it is at least. */
export interface BoxText {
  readonly lines: readonly string[];
  readonly width: number;
}

/** Every frame is laid out by itself and is one box of the frame around it: an arrow to something in another frame ends at the frame. */
export function pictureOf({ shapes, arrows }: Diagram, textOf: (shape: Shape) => BoxText = wrappedTitle): Picture {
  const around = new Map<string, readonly string[]>();
  const enter = (inside: readonly Shape[], path: readonly string[]): void => {
    for (const shape of inside) {
      around.set(shape.id, [...path, shape.id]);
      enter(shape.inside, [...path, shape.id]);
    }
  };
  enter(shapes, []);
  return layOut(shapes, 0, { arrows, around, textOf });
}

interface Whole {
  readonly arrows: readonly Arrow[];
  /** By shape: the frames around it, from the outermost on, and itself. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  readonly textOf: (shape: Shape) => BoxText;
}

function layOut(shapes: readonly Shape[], depth: number, whole: Whole): Picture {
  const { arrows, around, textOf } = whole;
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 28, ranksep: 40, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  const frames = new Map<string, Picture>();
  const texts = new Map<string, readonly string[]>();
  for (const shape of shapes) {
    const { lines, width } = textOf(shape);
    texts.set(shape.id, lines);
    const own = { width, height: lines.length * lineHeight + 16 };
    if (shape.inside.length === 0) {
      // A diamond needs room for its corners.
      graph.setNode(shape.id, shape.kind === "branch" ? { width: own.width * 1.4, height: own.height * 1.6 } : own);
      continue;
    }
    const inner = layOut(shape.inside, depth + 1, whole);
    frames.set(shape.id, inner);
    graph.setNode(shape.id, { width: Math.max(inner.width, own.width), height: inner.height + headline + (lines.length - 1) * lineHeight });
  }
  const here = arrows.flatMap((arrow, index) => {
    const [from, to] = [around.get(arrow.from), around.get(arrow.to)];
    const isHere = from && to && from.slice(0, depth).join() === to.slice(0, depth).join() && from[depth] !== to[depth];
    return isHere && graph.hasNode(from[depth]!) && graph.hasNode(to[depth]!)
      ? [{ kind: arrow.kind, from: from[depth]!, to: to[depth]!, name: `${index}` }]
      : [];
  });
  for (const { from, to, name } of here) graph.setEdge(from, to, {}, name);
  layout(graph);
  const placed = shapes.map((shape): PlacedShape => {
    const { x, y, width, height } = graph.node(shape.id) as PlacedShape;
    return { shape, lines: texts.get(shape.id)!, x, y, width, height };
  });
  const at = new Map(placed.map((one) => [one.shape.id, one]));
  const own = here.map(({ from, to, kind, name }): PlacedArrow => {
    const { points } = graph.edge(from, to, name) as PlacedArrow;
    const [first, last] = [onOutline(at.get(from)!, points[0]!, points[1]!), onOutline(at.get(to)!, points.at(-1)!, points.at(-2)!)];
    return { kind, points: [first, ...points.slice(1, -1), last] };
  });
  const inside = placed.flatMap((one) => {
    const inner = frames.get(one.shape.id);
    return inner ? [moved(inner, one.x - inner.width / 2, one.y + one.height / 2 - inner.height)] : [];
  });
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  // Arrows may reach beyond the boxes.
  const across = own.flatMap(({ points }) => points.map(({ x }) => x));
  const [left, right] = [Math.min(0, ...across.map((x) => x - margin)), Math.max(width, ...across.map((x) => x + margin))];
  const shapesOfAll = [...placed, ...inside.flatMap((inner) => inner.shapes)];
  const all = { width: right - left, height, shapes: shapesOfAll, arrows: [...own, ...inside.flatMap((inner) => inner.arrows)] };
  return left < 0 ? moved(all, -left, 0) : all;
}

/** Where an arrow touches a shape: boxes are boxes for the layout, but conditions are diamonds. */
function onOutline({ shape, x, y, width, height }: PlacedShape, touching: Point, towards: Point): Point {
  if (shape.kind !== "branch") return touching;
  const [dx, dy] = [towards.x - x, towards.y - y];
  const scale = 1 / (Math.abs(dx) / (width / 2) + Math.abs(dy) / (height / 2) || 1);
  return { x: x + dx * scale, y: y + dy * scale };
}

function moved(picture: Picture, x: number, y: number): Picture {
  const to = <P extends Point>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y });
  return {
    ...picture,
    shapes: picture.shapes.map(to),
    arrows: picture.arrows.map(({ kind, points }) => ({ kind, points: points.map(to) })),
  };
}

function wrappedTitle({ title }: Shape): BoxText {
  const lines = wrapped(title);
  return { lines, width: Math.max(60, ...lines.map((line) => line.length * characterWidth + 24)) };
}

/** Lines that fit into a box; a long word is a line of its own. */
function wrapped(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
