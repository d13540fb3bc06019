import type { Point } from "./layout.ts";

/** Through the middles of the lines between the points, with the points as handles. */
export function curve(points: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  const [first, ...others] = points as readonly [Point, ...Point[]];
  const bends = others.slice(0, -1).map((point, index) => {
    const next = others[index + 1]!;
    const end = index === others.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join("") : others.map((point) => `L${at(point)}`).join("")}`;
}

/** No more digits than anybody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;
