import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProgram } from "./program.ts";
import { runInTerminal, type InTerminal, type TerminalEnd } from "./pty.ts";
import { project } from "./support.ts";

let program = "";
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => {
  rmSync(program, { force: true });
});

const source = `import { approval, component, pipeline } from "argots";
const image = "node:24-slim";
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export const train = component({ image }, async ({ n }: { n: number }): Promise<number> => {
  for (let epoch = 0; epoch < 3; epoch++) {
    console.log("epoch " + epoch);
    await rest(400);
  }
  return n;
});
export const best = component({ image }, ({ scores }: { scores: number[] }): number => Math.max(...scores));
export const fail = component({ image }, ({ n }: { n: number }): number => {
  if (n > 0) throw new Error("no such thing");
  return n;
});
export const slow = component({ image }, async () => {
  console.log("begun");
  await rest(300_000);
});
const signOff = approval({ message: "Good enough?", choices: ["deploy", "discard"] });
export const training = pipeline({ name: "training" }, ({ ns = [1, 2] }) => ({ best: best({ scores: ns.map((n) => train({ n })) }) }));
export const failing = pipeline({ name: "failing" }, () => ({ n: best({ scores: [fail({ n: 1 })] }) }));
export const deciding = pipeline({ name: "deciding" }, () => ({ verdict: signOff() }));
export const waiting = pipeline({ name: "waiting" }, () => void slow());
`;

function run(words: readonly string[], more: Partial<InTerminal> = {}): Promise<TerminalEnd> {
  const root = project({ "p.pipeline.ts": source });
  return runInTerminal(root, [process.execPath, program, "run", "p.pipeline.ts", ...words], { columns: 60, rows: 30, ...more });
}

/** Durations are what they are. */
function plain(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/(?<![\w.])\d+(?:\.\d)? ?s\b/g, "TIME"));
}

test("a run on a terminal: lines above, a tree below, which stays as the summary", { timeout: 60_000 }, async () => {
  const { status, terminal, screens } = await run(["training"]);
  expect(status).toBe(0);
  expect(terminal.unknown).toEqual([]);
  const all = plain(terminal.all());
  expect(all[0]).toBe("training-1  .argots/runs/training-1");
  expect([...all.slice(1, 7)].sort()).toEqual(
    [0, 1].flatMap((index) => [0, 1, 2].map((epoch) => `train(${String(index)}:${String(index + 1)}) │ epoch ${String(epoch)}`)),
  );
  expect(all.slice(7)).toEqual([
    "✔ training-1 TIME",
    "  ✔ train (2/2) TIME",
    "    ✔ train(0:1) TIME",
    "    ✔ train(1:2) TIME",
    "  ✔ best TIME",
    "best=2",
    "",
    "✔ training-1 succeeded after TIME",
    "",
  ]);
  const trees = screens.map((screen) => plain(screen).join("\n"));
  expect(trees.some((tree) => /● train \(0\/2\) TIME\n {4}● train\(0:1\) TIME {2}epoch \d\n/.test(tree))).toBe(true);
  expect(trees.some((tree) => tree.includes("\n  ○ best"))).toBe(true);
});

test("a failure stands in the tree, and what it wrote below", { timeout: 60_000 }, async () => {
  const { status, terminal } = await run(["failing"]);
  expect(status).toBe(4);
  const all = plain(terminal.all()).join("\n");
  expect(all).toContain("✖ failing-1 TIME\n  ✖ fail TIME  exit code 1\n");
  expect(all).toContain("error ARG5106: `fail` failed: exit code 1.\n  at p.pipeline.ts:");
});

test("a question is asked below what was written, and answered", { timeout: 60_000 }, async () => {
  const typing = [
    ["discard): ", "perhaps\n"],
    ["discard): ", "deploy\n"],
  ] as const;
  const { status, terminal } = await run(["deciding"], { typing });
  expect(status).toBe(0);
  expect(plain(terminal.all())).toEqual([
    "deciding-1  .argots/runs/deciding-1",
    "sign-off waits: Good enough?",
    "  choice (deploy, discard): perhaps",
    "  choice (deploy, discard): deploy",
    "✔ deciding-1 TIME",
    "  ✔ sign-off TIME",
    "verdict=deploy",
    "",
    "✔ deciding-1 succeeded after TIME",
    "",
  ]);
});

test.each([
  ["waiting", " begun"],
  ["deciding", "discard): "],
])("Ctrl-C ends %s, also at a question, and the tree says so", { timeout: 60_000 }, async (pipeline, text) => {
  const { status, terminal } = await run([pipeline], { typing: [[text, "\u0003"]] });
  expect(status).toBe(130);
  const all = plain(terminal.all()).join("\n");
  expect(all).toContain("stopping: what is in `finally` still runs");
  expect(all).toContain(`\n✖ ${pipeline}-1 TIME`);
  expect(all).toContain(`ARG5111: The run \`${pipeline}-1\` was stopped.`);
});

test.each([{ CI: "true" }, { TERM: "dumb" }])(
  "in CI, and on a terminal that cannot be drawn on, there are lines only: %o",
  { timeout: 60_000 },
  async (environment) => {
    const { status, terminal, screens } = await run(["training"], { environment });
    expect(status).toBe(0);
    expect(screens.flat().some((line) => line.includes("●"))).toBe(false);
    expect(plain(terminal.all())).toContain("✔ train(0:1) succeeded (TIME)");
    expect(terminal.all().some((line) => /^ {2}task +state +took$/.test(line))).toBe(true);
  },
);
