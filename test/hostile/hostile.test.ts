import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { compile } from "../../src/compiler.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import type { Attack, Targets } from "./attack.ts";
import { data } from "./data.ts";
import { effects } from "./effects.ts";
import { exhaustion } from "./exhaustion.ts";

/** In milliseconds of work, however busy the machine is; a file that people write takes a hundredth of it. */
const patience = 5_000;

let folder: string;
let server: Server;
let targets: Targets;
let connections = 0;
const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
const kill = vi.spyOn(process, "kill").mockImplementation(() => true);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "argots-hostile-"));
  const canary = join(folder, "canary.txt");
  writeFileSync(canary, "alive");
  server = createServer(() => void connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  targets = { canary, port: (server.address() as { port: number }).port };
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Names that somebody added to what every object inherits. */
const inherited = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((prototype) => Object.keys(prototype));

function attack({ files, refused }: Attack): void {
  const sources = Object.entries(files(targets)).map(([name, text]) => [`/project/${name}`, text] as const);
  const before = process.cpuUsage();
  const { manifests, diagnostics } = compile(["main.pipeline.ts"], {
    root: "/project",
    fileSystem: memoryFileSystem(Object.fromEntries(sources)),
  });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(patience);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(manifests.length + errors.length).toBeGreaterThan(0);
  for (const { code, text, place } of diagnostics) {
    expect(code).toMatch(/^ARG\d{4}$/);
    expect(text).not.toBe("");
    expect(place?.line).toBeGreaterThan(0);
  }
  if (refused !== undefined) expect(errors.map(({ code }) => code)).toContain(refused);
  // The safety net: a mistake that nobody put into words.
  expect(errors.map(({ code }) => code)).not.toContain("ARG2096");
}

function expectNothingHappened(): void {
  expect(existsSync(targets.canary) && readFileSync(targets.canary, "utf8")).toBe("alive");
  expect("pwned" in globalThis).toBe(false);
  expect("pwned" in {}).toBe(false);
  expect(inherited()).toEqual([]);
  expect(connections).toBe(0);
  expect(exit).not.toHaveBeenCalled();
  expect(kill).not.toHaveBeenCalled();
}

describe.each([
  ["files with effects", effects],
  ["files that exhaust", exhaustion],
  ["data that mislead", data],
])("%s", (_, attacks) => {
  test.each(attacks.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    attack(one);
    expectNothingHappened();
  });
});

test("what has no error code to expect compiles, where it has effects at its top level only", () => {
  for (const one of effects.filter(({ refused }) => refused === undefined)) {
    const sources = Object.entries(one.files(targets)).map(([name, text]) => [`/project/${name}`, text] as const);
    const { diagnostics } = compile(["main.pipeline.ts"], { root: "/project", fileSystem: memoryFileSystem(Object.fromEntries(sources)) });
    expect({ name: one.name, errors: diagnostics.filter(({ severity }) => severity === "error") }).toEqual({ name: one.name, errors: [] });
  }
});

test("nothing has happened after a while either", async () => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  expectNothingHappened();
});
