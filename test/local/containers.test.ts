import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { compiledHere, project, runHere } from "./support.ts";

/** Stands in for docker: says what it was asked, and runs the command as a process with the mounted folder's paths. */
const engine = `#!/usr/bin/env node
const { appendFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const words = process.argv.slice(2);
appendFileSync(process.env.ENGINE_LOG, JSON.stringify([words, process.env.TOKEN ?? ""]) + "\\n");
if (words[0] === "run") {
  const bound = words.flatMap((word, index) => (words[index - 1] === "--volume" ? [word.split(":")] : []));
  const entrypoint = words[words.indexOf("--entrypoint") + 1];
  const args = words.slice(words.indexOf("alpine:3.22") + 1).map((text) => bound.reduce((all, [from, to]) => all.replaceAll(to, from), text));
  const { status } = spawnSync(entrypoint, args, { stdio: "inherit" });
  process.exit(status);
}
`;

const source = `
import { container, pipeline, type Dataset, type Output } from "argots";
export const copy = container(({ text }: { text: string }, outputs: { file: Dataset; size: Output<number> }) => ({
  image: "alpine:3.22",
  command: ["sh", "-c"],
  args: [\`printf %s "$1" > "$2"; printf 3 > "$3"\`, "sh", text, outputs.file, outputs.size.path],
}));
export const show = container(({ file }: { file: Dataset }) => ({ image: "alpine:3.22", command: ["cat"], args: [file] }));
export const p = pipeline({ name: "p" }, ({ text = "a b" }) => {
  const { file, size } = copy({ text });
  show({ file });
  return { size };
});
`
  .replaceAll("outputs.file", "outputs.file.path")
  .replace("args: [file]", "args: [file.path]");

test("a container component runs in an engine, with its files mounted, and no value on a command line that a file or variable can carry", async () => {
  const root = project({ "p.pipeline.ts": source, "bin/docker": engine });
  chmodSync(join(root, "bin/docker"), 0o755);
  const log = join(root, "log");
  const environment = { ...process.env, PATH: `${join(root, "bin")}${delimiter}${process.env["PATH"] ?? ""}`, ENGINE_LOG: log };
  const ran = await runHere(root, compiledHere(root, "p.pipeline.ts"), { settings: { environment } });
  expect(ran.tasks.map(({ message }) => message)).toEqual(["", ""]);
  expect(ran.outputs).toEqual({ size: "3" });
  expect(ran.lines("show")).toEqual(["a b"]);
  const calls = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as [string[], string])[0]);
  expect(calls.map(([word]) => word)).toEqual(["info", "run", "rm", "run", "rm"]);
  expect(calls[1]).toEqual(
    expect.arrayContaining([expect.stringMatching(/:\/tmp\/outputs$/), "--entrypoint", "sh", "alpine:3.22", "/tmp/outputs/file"]),
  );
  expect(calls[3]).toEqual(expect.arrayContaining([expect.stringMatching(/:\/tmp\/inputs\/file$/), "/tmp/inputs/file"]));
});

test("its command is a process where the image is mapped", async () => {
  const root = project({ "p.pipeline.ts": source });
  const ran = await runHere(root, compiledHere(root, "p.pipeline.ts"), { settings: { images: new Map([["*", "local"]]) } });
  expect(ran.outputs).toEqual({ size: "3" });
  expect(ran.lines("show")).toEqual(["a b"]);
});
