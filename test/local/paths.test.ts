import { mkdirSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileNameOf } from "../../src/local/files/file-name.ts";
import { plainPath } from "../../src/local/files/plain-path.ts";
import { taskMark } from "../../src/local/task-mark.ts";
import { taskPaths } from "../../src/local/task/paths.ts";
import { compiledHere, project, runHere } from "./support.ts";

test("declared paths, and /tmp, are replaced where they stand for themselves", () => {
  const template = {
    name: "t",
    outputs: { artifacts: [{ name: "a", path: "/data/out" }], parameters: [{ name: "p", valueFrom: { path: "/data/out.txt" } }] },
  };
  const { text, path } = taskPaths(template, "/runs/t", [{ path: "/mnt/x/", folder: "/volumes/x" }], false);
  expect(text("cat /data/out/part > /tmp/a; /data/out.txt '/data/out' --to=/mnt/x/y:/mnt/xy")).toBe(
    "cat /runs/t/files/data/out/part > /runs/t/files/tmp/a; /runs/t/files/data/out.txt '/runs/t/files/data/out' --to=/volumes/x/y:/mnt/xy",
  );
  for (const other of ["s3://bucket/data/out", "/data/output", "/data/out-2", "/tmpfs", "x/tmp", "https://host/tmp/a"])
    expect(text(other)).toBe(other);
  expect([path("/data/out"), path("/tmp/b"), path("/mnt/x/c"), path("/elsewhere")]).toEqual([
    "/runs/t/files/data/out",
    "/runs/t/files/tmp/b",
    "/volumes/x/c",
    "/runs/t/files/elsewhere",
  ]);
});

test("so are folders around declared paths that can be nobody else's, which the program makes itself", () => {
  const paths = ["/mnt/out/total.json", "/data/out.txt", "/usr/share/words", "/var/run/x/pid"];
  const template = { name: "t", outputs: { artifacts: paths.map((path, index) => ({ name: `a${String(index)}`, path })) } };
  const { text, isMadeByProgram } = taskPaths(template, "/runs/t", [], false);
  expect(text("mkdir /mnt/out; ls /mnt /data /usr/share /var/run/x")).toBe(
    "mkdir /runs/t/files/mnt/out; ls /mnt /data /usr/share /var/run/x",
  );
  expect(["/mnt/out", "/mnt", "/data", "/usr/share"].map(isMadeByProgram)).toEqual([true, false, false, false]);
});

test("of what was compiled for a run only the mark is replaced", () => {
  const template = { name: "t", outputs: { artifacts: [{ name: "a", path: `${taskMark}/outputs/a` }] } };
  const { text, path } = taskPaths(template, "/tmp/runs/t", [], true);
  expect(text(`open("${taskMark}/outputs/a"); print("/tmp/x")`)).toBe('open("/tmp/runs/t/outputs/a"); print("/tmp/x")');
  expect(path(`${taskMark}/outputs/a`)).toBe("/tmp/runs/t/outputs/a");
  expect(taskPaths({ name: "none" }, "/runs/t", [], true).text("/tmp/x")).toBe("/tmp/x");
});

test("names of folders differ where paths do, in letters' cases too", () => {
  const paths = ["a", "A", "a(0)", "a-0", "a(0:x/y)", "main.a", "x".repeat(100), "x".repeat(101), ""];
  const names = paths.map(fileNameOf);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(paths.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,70}$/);
});

test("a project whose path a script would misread runs by a link to it", async () => {
  const source = `
import { component, pipeline } from "argots";
export const add = component({ image: "node:24-slim" }, ({ a }: { a: number }) => a + 1);
export const p = pipeline({ name: "p" }, ({ a = 1 }) => ({ b: add({ a }) }));
`;
  const folder = 'it\'s a `\${path}` "of" its own';
  const root = project({ [`${folder}/p.pipeline.ts`]: source });
  const ran = await runHere(join(root, folder), compiledHere(join(root, folder), "p.pipeline.ts"));
  expect(ran.outputs).toEqual({ b: "2" });
  const home = join(root, folder, ".argots");
  const link = plainPath(home) ?? "";
  expect(readlinkSync(link)).toBe(home);
  rmSync(link);
  mkdirSync(join(root, "plain"));
  expect(plainPath(join(root, "plain"))).toBe(join(root, "plain"));
  expect(plainPath(home, join(root, "no plain path"))).toBeUndefined();
});
