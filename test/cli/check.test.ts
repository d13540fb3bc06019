import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listing, put, read, runIn, temporaryProject } from "./support.ts";

describe("argots check", () => {
  test("is content right after a compile, and writes nothing", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "pipeline one" });
    await runIn(root, "compile");
    const before = fs.statSync(join(root, "manifests/one.yaml")).mtimeMs;
    expect(await runIn(root, "check")).toMatchObject({ exitCode: 0, stdout: "", stderr: "1 file up to date\n" });
    expect(fs.statSync(join(root, "manifests/one.yaml")).mtimeMs).toBe(before);
  });

  test("finds what is missing, different and left over, and the command it names mends all of it", async () => {
    const root = temporaryProject({
      "one.pipeline.ts": "pipeline one\npipeline two\npipeline three",
      "manifests/hand.yaml": "kind: ConfigMap\n",
    });
    await runIn(root, "compile -o manifests --as template --define A=1");
    put(root, "one.pipeline.ts", "pipeline one\npipeline two changed\npipeline four");
    const { exitCode, stderr } = await runIn(root, "check -o manifests --as template --define A=1");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("error ARG5051: `manifests/two.yaml` is not what `one.pipeline.ts` compiles to.\n  manifests/two.yaml:3:1\n");
    expect(stderr).toContain("  -text: \n  +text: changed\n");
    expect(stderr).toContain(
      "error ARG5050: `manifests/four.yaml` is missing: the pipeline `four` compiles to it.\n  one.pipeline.ts:1:1\n",
    );
    expect(stderr).toContain("error ARG5052: Nothing generates `manifests/three.yaml` any more");
    expect(stderr).not.toContain("hand.yaml");
    const command = /mend it with: (.+)$/m.exec(stderr)![1]!;
    expect(command).toBe("npx argots compile -o manifests --as template --define A=1 --prune");
    expect((await runIn(root, command.replace("npx argots ", ""))).exitCode).toBe(0);
    expect((await runIn(root, "check -o manifests --as template --define A=1")).exitCode).toBe(0);
    expect(listing(join(root, "manifests"))).toEqual(["four.yaml", "hand.yaml", "one.yaml", "two.yaml"]);
  });

  test("compares byte for byte, except for the line ends that git gives on Windows", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "pipeline one" });
    await runIn(root, "compile");
    const text = read(root, "manifests/one.yaml");
    put(root, "manifests/one.yaml", text.replaceAll("\n", "\r\n"));
    expect((await runIn(root, "check")).exitCode).toBe(0);
    for (const other of [text.replace("\n", " \n"), text.trimEnd(), `${text}\n`]) {
      put(root, "manifests/one.yaml", other);
      expect((await runIn(root, "check")).exitCode).toBe(1);
    }
  });

  test("quotes what a shell would take apart", async () => {
    const root = temporaryProject({ "my file.pipeline.ts": "pipeline one" });
    const { stderr } = await runIn(root, ["check", "my file.pipeline.ts", "--define", "A=it's", "--no-kustomize"]);
    expect(stderr).toContain(`mend it with: npx argots compile 'my file.pipeline.ts' --define 'A=it'\\''s' --no-kustomize\n`);
  });

  test("cuts a long diff", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "pipeline one" });
    put(root, "manifests/one.yaml", Array.from({ length: 100 }, (_, index) => `line ${index}\n`).join(""));
    const { stderr } = await runIn(root, "check");
    expect(stderr).toContain("  … and 80 more lines\n");
  });

  test("compares the kustomization too", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "pipeline one" });
    await runIn(root, "compile --as template");
    const { exitCode, stderr } = await runIn(root, "check --as template --kustomize");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("`manifests/kustomization.yaml` is missing: `kustomize` asks for a list of the manifests.");
    expect(stderr).toContain("mend it with: npx argots compile --as template --kustomize\n");
  });

  test("reports the pipelines' own errors first and compares nothing then", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "error wrong" });
    const { exitCode, stderr } = await runIn(root, "check --reporter concise");
    expect(exitCode).toBe(1);
    expect(stderr).toBe("one.pipeline.ts:1:1: error ARG2004: wrong (hint: write it otherwise.)\n1 error in 1 file\n");
  });

  test("a manifest that cannot be read is an error, not a bug", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "pipeline one" });
    fs.mkdirSync(join(root, "manifests/one.yaml"), { recursive: true });
    const { exitCode, stderr } = await runIn(root, "check");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("error ARG5053: `manifests/one.yaml` cannot be read (it is a folder)");
  });

  test("a folder is needed to compare with", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "pipeline one", manifests: "" });
    expect(await runIn(root, "check -o -")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("ARG5005") });
    expect(await runIn(root, "check")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("ARG5040") });
  });

  test("json tells the state of every manifest", async () => {
    const root = temporaryProject({ "one.pipeline.ts": "pipeline one\npipeline two" });
    await runIn(root, "compile");
    put(root, "one.pipeline.ts", "pipeline one\npipeline two x\npipeline three");
    const { stdout, stderr } = await runIn(root, "check --reporter json");
    expect(stderr).toBe("");
    const report = JSON.parse(stdout);
    expect(report.manifests.map(({ path, state }: { path: string; state: string }) => [path, state])).toEqual([
      ["manifests/one.yaml", "up-to-date"],
      ["manifests/two.yaml", "different"],
      ["manifests/three.yaml", "missing"],
    ]);
    expect(report.summary).toEqual({ errors: 2, warnings: 0, files: 2 });
    expect(report.version).toBe(1);
  });
});
