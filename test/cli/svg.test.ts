import { expect, test } from "vitest";
import { pictureOf } from "../../src/picture/layout.ts";
import { svg } from "../../src/cli/graph/svg.ts";
import { compile, memoryFileSystem } from "../../src/compiler.ts";
import { diagramOf } from "../../src/graph/diagram.ts";
import type { Pipeline } from "../../src/graph/graph.ts";

function read(body: string): Pipeline {
  const source = `import { component, pipeline } from "argots";
const image = "node:24-slim";
const num = component({ image }, ({ x }: { x: number }) => x + 1);
const say = component({ image }, ({ text }: { text: string }) => console.log(text));
export const p = pipeline({ name: "p" }, async ({ n = 1, xs = [1, 2] }) => {
${body}
});`;
  const { graph, diagnostics } = compile(["p.pipeline.ts"], { root: "/p", fileSystem: memoryFileSystem({ "/p/p.pipeline.ts": source }) });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return graph.pipelines[0]!;
}

const everything = `
  const first = num({ x: n });
  if (first > 1) say({ text: "more" }); else throw new Error("less than <two> & \\"quoted\\"");
  for (const x of xs) {
    const a = await num({ x });
    for (const y of xs) num({ x: a + y });
  }
  try { num({ x: 3 }); say({ text: "in" }); } catch { say({ text: "caught" }); } finally { await num({ x: 4 }); }
`;

test("everything stands within the picture, what is in a frame within the frame, and boxes apart", () => {
  const picture = pictureOf(diagramOf(read(everything)));
  const boxes = picture.shapes.map(({ shape, x, y, width, height }) => ({
    shape,
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }));
  expect(boxes.length).toBeGreaterThan(10);
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(picture.width);
    expect(box.bottom).toBeLessThanOrEqual(picture.height);
    for (const inner of box.shape.inside) {
      const placed = boxes.find(({ shape }) => shape === inner)!;
      expect([placed.left >= box.left, placed.right <= box.right, placed.top > box.top, placed.bottom <= box.bottom]).toEqual(
        Array(4).fill(true),
      );
    }
  }
  const leaves = boxes.filter(({ shape }) => shape.inside.length === 0);
  const overlapping = leaves.flatMap((a, index) =>
    leaves
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.shape.title} and ${b.shape.title}`),
  );
  expect(overlapping).toEqual([]);
  for (const { points } of picture.arrows)
    for (const { x, y } of points) expect(x >= 0 && y >= 0 && x <= picture.width + 0.001 && y <= picture.height + 0.001).toBe(true);
});

test("a picture is one well-formed element that holds every title, and the same each time", () => {
  const pipeline = read(everything);
  const text = svg(pipeline);
  expect(svg(read(everything))).toBe(text);
  expect(text).toContain("&lt;two&gt; &amp;");
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+" /);
  expect(text).not.toMatch(/<script|href|NaN|undefined|url\((?!#tip\))/);
  const open: string[] = [];
  for (const [, close, name, rest] of text.matchAll(/<(\/?)([a-z]+)((?:"[^"]*"|[^">])*)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!rest!.endsWith("/")) open.push(name!);
  }
  expect(open).toEqual([]);
});

test("conditions, what handles a failure, and order are told apart", () => {
  const text = svg(read(everything));
  for (const word of ["yes", "no", "failed", "in any case"]) expect(text).toContain(`>${word}</text>`);
  expect(text).toContain('class="line waits"');
});

test("a chain of hundreds is drawn", () => {
  const chain = Array.from({ length: 300 }, (_, index) => `  const v${index} = num({ x: ${index === 0 ? "n" : `v${index - 1}`} });`).join(
    "\n",
  );
  expect(svg(read(chain)).match(/<rect /g)).toHaveLength(300);
});

test("an empty pipeline is an empty picture", () => {
  expect(svg(read("")).match(/<rect /g)).toBeNull();
});
