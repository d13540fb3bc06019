import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { listing, put, read, temporaryProject, testContext, type TestOptions } from "./support.ts";

/** Watches until the test is over; `until` waits for what stderr is to say. */
async function watching(root: string, line = "compile --watch", options: TestOptions = {}) {
  const context = testContext(root, options);
  const ended = run(line.split(" "), context);
  let stopped = false;
  const stop = async (signal: "SIGINT" | "SIGTERM" = "SIGINT") => {
    stopped = true;
    context.send(signal);
    return ended;
  };
  onTestFinished(async () => void (stopped || (await stop())));
  const until = async (expected: string | RegExp) => {
    const deadline = Date.now() + 10_000;
    const met = () => (typeof expected === "string" ? context.written.stderr.includes(expected) : expected.test(context.written.stderr));
    while (!met()) {
      if (Date.now() > deadline) throw new Error(`never said ${String(expected)}, but:\n${context.written.stderr}`);
      await new Promise((resume) => setTimeout(resume, 10));
    }
    const said = context.written.stderr;
    context.written.stderr = "";
    return said;
  };
  await until("Watching");
  context.compiled.length = 0;
  return { context, stop, until };
}

describe("argots compile --watch", () => {
  test("compiles at once, then only what a change affects, and says one line", async () => {
    const root = temporaryProject({
      "a.pipeline.ts": "uses lib/shared.ts\npipeline a",
      "b.pipeline.ts": "pipeline b",
      "c.pipeline.ts": "uses lib/shared.ts\npipeline c",
      "lib/shared.ts": "one",
    });
    const { context, until, stop } = await watching(root);
    expect(listing(join(root, "manifests"))).toEqual(["a.yaml", "b.yaml", "c.yaml"]);
    const untouched = fs.statSync(join(root, "manifests/b.yaml")).mtimeMs;

    put(root, "lib/shared.ts", "two");
    const said = await until("written");
    expect(said).toMatch(/^\d\d:\d\d:\d\d {2}lib\/shared\.ts: manifests\/a\.yaml written, manifests\/c\.yaml written\n$/);
    expect(context.compiled.map(({ files }) => files)).toEqual([["a.pipeline.ts", "c.pipeline.ts"]]);
    expect(read(root, "manifests/a.yaml")).toContain("text: two");
    expect(fs.statSync(join(root, "manifests/b.yaml")).mtimeMs).toBe(untouched);

    put(root, "b.pipeline.ts", "pipeline b changed");
    expect(await until("written")).toContain("b.pipeline.ts: manifests/b.yaml written\n");
    expect(context.compiled.map(({ files }) => files).slice(1)).toEqual([["b.pipeline.ts"]]);

    expect(await stop()).toBe(130);
    expect(context.written.stderr).toBe("\nStopped watching.\n");
  });

  test("SIGTERM ends it with 143", async () => {
    const { stop } = await watching(temporaryProject({ "a.pipeline.ts": "pipeline a" }));
    expect(await stop("SIGTERM")).toBe(143);
  });

  test("goes on after an error, and what was missing may come later", async () => {
    const root = temporaryProject({ "a.pipeline.ts": "pipeline a" });
    const { until } = await watching(root);
    put(root, "a.pipeline.ts", "uses data.txt\npipeline a");
    expect(await until("1 error")).toMatch(/a\.pipeline\.ts: nothing written\nerror ARG1001: There is no file `data\.txt`\./);
    expect(read(root, "manifests/a.yaml")).toContain("text: \n");
    put(root, "data.txt", "here");
    await until("manifests/a.yaml written");
    expect(read(root, "manifests/a.yaml")).toContain("text: here");
  });

  test("sees pipelines that come and go, in new folders too", async () => {
    const root = temporaryProject({ "a.pipeline.ts": "pipeline a" });
    const { until } = await watching(root);
    put(root, "new/deep/b.pipeline.ts", "pipeline b");
    await until("new/deep/b.pipeline.ts: manifests/b.yaml written");
    put(root, "new/deep/b.pipeline.ts", "pipeline b again");
    await until("new/deep/b.pipeline.ts: manifests/b.yaml written");
    fs.rmSync(join(root, "a.pipeline.ts"));
    expect(await until("ARG5045")).toContain("a.pipeline.ts: no manifest changed\n");
    expect(listing(join(root, "manifests"))).toEqual(["a.yaml", "b.yaml"]);
  });

  test("an editor that saves by renaming is seen", async () => {
    const root = temporaryProject({ "a.pipeline.ts": "pipeline a" });
    const { until } = await watching(root);
    for (const text of ["one", "two"]) {
      put(root, ".a.pipeline.ts.swp", `pipeline a ${text}`);
      fs.renameSync(join(root, ".a.pipeline.ts.swp"), join(root, "a.pipeline.ts"));
      await until("manifests/a.yaml written");
      expect(read(root, "manifests/a.yaml")).toContain(`text: ${text}`);
    }
  });

  test("two pipelines of one name are refused even when only one of them is compiled again", async () => {
    const root = temporaryProject({ "a.pipeline.ts": "pipeline a", "b.pipeline.ts": "pipeline b" });
    const { until } = await watching(root);
    put(root, "b.pipeline.ts", "pipeline a");
    await until("ARG5042");
    put(root, "b.pipeline.ts", "pipeline c");
    await until("manifests/c.yaml written");
  });

  test("a changed configuration starts anew, a wrong one is reported and the last good one stays", async () => {
    const root = temporaryProject({ "argots.json": "{}", "a.pipeline.ts": "pipeline a" });
    const { until, context } = await watching(root);
    put(root, "argots.json", '{ "as": "templat" }');
    await until("ARG5035");
    put(root, "argots.json", '{ "as": "template" }');
    await until("manifests/a.yaml written");
    expect(context.compiled.at(-1)!.options.as).toBe("template");
  });

  test("without the system's help it looks for itself", async () => {
    const root = temporaryProject({ "a.pipeline.ts": "pipeline a" });
    const watch = (() => {
      throw Object.assign(new Error("no more watches"), { code: "ENOSPC" });
    }) as unknown as typeof fs.watch;
    const { until } = await watching(root, "compile --watch", { files: { watch } });
    put(root, "a.pipeline.ts", "pipeline a changed");
    await until("manifests/a.yaml written");
  });

  test("--fail-on-warnings and --reporter hold for every round", async () => {
    const root = temporaryProject({ "a.pipeline.ts": "pipeline a" });
    const { until } = await watching(root, "compile --watch --fail-on-warnings --reporter concise");
    put(root, "a.pipeline.ts", "pipeline a changed\nwarning careful");
    expect(await until("1 warning")).toContain("a.pipeline.ts: nothing written\na.pipeline.ts:2:1: warning ARG2901: careful");
    expect(read(root, "manifests/a.yaml")).not.toContain("changed");
  });

  test("a wrong configuration at the start ends it", async () => {
    const root = temporaryProject({ "argots.json": "{", "a.pipeline.ts": "pipeline a" });
    expect(await run(["compile", "--watch"], testContext(root))).toBe(2);
  });
});
