import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packagesOfCommand, startCommand } from "../../src/transpiler/python/packages.ts";
import { compiledHere, project, runHere } from "./support.ts";

const components = `from typing import NamedTuple

def scale(rows: int, factor: float = 1.5) -> float:
    print("scaling", rows)
    return rows * factor

def boom(x: float) -> float:
    raise ValueError(f"bad {x}")

def write(text: str, data: OutputPath(str)):
    with open(data, "w") as file:
        file.write(text)

def greet() -> str:
    import argots_greeting
    return argots_greeting.words
`.replace("OutputPath(str)", '"Output[Dataset]"');

/** A wheel is a zip file with a few texts: no index is asked for it. */
function makeWheel(root: string): string {
  const folder = join(root, "wheels");
  mkdirSync(folder);
  const wheel = join(folder, "argots_greeting-1.0-py3-none-any.whl");
  const info = "argots_greeting-1.0.dist-info";
  const script = [
    "import sys, zipfile",
    "with zipfile.ZipFile(sys.argv[1], 'w') as wheel:",
    "    wheel.writestr('argots_greeting.py', 'words = \"hello from a package\"\\n')",
    `    wheel.writestr('${info}/METADATA', 'Metadata-Version: 2.1\\nName: argots-greeting\\nVersion: 1.0\\n')`,
    `    wheel.writestr('${info}/WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')`,
    `    wheel.writestr('${info}/RECORD', '')`,
  ];
  const made = spawnSync("python3", ["-c", script.join("\n"), wheel], { encoding: "utf8" });
  expect(made.stderr).toBe("");
  return wheel;
}

const pipelineFile = (wheel: string): string => `
import { pipeline, python } from "argots";
const image = "python:3.11-slim";
export const scale = python<{ rows: number; factor?: number }, number>("./c.py#scale", { image });
export const boom = python<{ x: number }, number>("./c.py#boom", { image });
export const greet = python<Record<string, never>, string>("./c.py#greet", { image, packages: [${JSON.stringify(wheel)}] });
export const scaling = pipeline({ name: "scaling" }, ({ rows = 4 }) => ({ x: scale({ rows }), y: scale({ rows, factor: 2 }) }));
export const failing = pipeline({ name: "failing" }, ({ rows = 4 }) => ({ x: boom({ x: rows }) }));
export const greeting = pipeline({ name: "greeting" }, () => ({ first: greet(), second: greet() }));
`;

test("Python components run under this machine's Python", async () => {
  const root = project({ "c.py": components, "p.pipeline.ts": pipelineFile("x==1") });
  const ran = await runHere(root, compiledHere(root, "p.pipeline.ts#scaling"));
  expect(ran.outputs).toEqual({ x: "6", y: "8" });
  const failed = await runHere(root, compiledHere(root, "p.pipeline.ts#failing"));
  expect(failed.tasks[0]?.tail.join("\n")).toMatch(/Traceback[\s\S]*in boom[\s\S]*ValueError: bad 4/);
});

test("packages are in an environment that is made once", async () => {
  const root = project({ "c.py": components });
  const wheel = makeWheel(root);
  const files = project({ "c.py": components, "p.pipeline.ts": pipelineFile(wheel) });
  const manifests = compiledHere(files, "p.pipeline.ts#greeting");
  const ran = await runHere(files, manifests);
  expect(ran.outputs).toEqual({ first: "hello from a package", second: "hello from a package" });
  const notes = (events: readonly { kind: string }[]) => events.filter(({ kind }) => kind === "note").length;
  expect(notes(ran.events)).toBe(1);
  const again = await runHere(files, manifests);
  expect([again.ended.phase, notes(again.events)]).toEqual(["Succeeded", 0]);
  expect(readdirSync(join(files, ".argots/cache/venvs"))).toHaveLength(1);
});

test("what cannot be installed is the task's error", async () => {
  const files = project({ "c.py": components, "p.pipeline.ts": pipelineFile("/nowhere/argots_greeting-1.0-py3-none-any.whl") });
  const ran = await runHere(files, compiledHere(files, "p.pipeline.ts#greeting"));
  expect(ran.ended.phase).toBe("Error");
  expect(ran.tasks[0]?.message).toContain("its packages could not be installed");
});

test("the command that installs packages says which they are", () => {
  const options = {
    packages: ["pandas==2.1.4", "x[y]>=1,<2", "it's"],
    pipIndexUrls: ["https://a/simple", "https://b/simple"],
    pipTrustedHosts: ["a"],
  };
  expect(packagesOfCommand(startCommand(options).command)).toEqual(options);
  expect(packagesOfCommand(["sh", "-c", "pip install x && python3"])).toBeUndefined();
  expect(packagesOfCommand(["python3"])).toBeUndefined();
});
