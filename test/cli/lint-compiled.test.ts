import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { put, read, runIn, temporaryProject } from "./support.ts";

const pipeline = (initContainer: string) => `import { container, pipeline } from "argots";
const step = container(() => ({ image: "alpine:3.22", command: ["true"] }));
export const main = pipeline({ name: "main" }, () => {
  step();
  step({}, { initContainers: [{ name: "${initContainer}", image: "alpine:3.22", command: ["true"] }] });
});
`;
/** Argo adds a container of this name, so that Kubernetes refuses the pod; nothing in the compiler looks for it. */
const wrong = { "main.pipeline.ts": pipeline("wait") };
const options = { compile };

describe("argots compile", () => {
  test("lints what it compiles; findings have the place of the TypeScript", async () => {
    const root = temporaryProject(wrong);
    const { exitCode, stderr } = await runIn(root, "compile", options);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("  main.pipeline.ts:5:");
    expect(stderr).toContain('5 │   step({}, { initContainers: [{ name: "wait"');
    expect(stderr).toMatch(/^error ARG04\d\d: .*`wait`.* \(`spec\.templates\[\d\]\.initContainers\[0\]\.name` of main\.yaml, line \d+\)$/m);
    expect(() => read(root, "manifests/main.yaml")).toThrow();
  });

  test("--no-lint, and severities of argots.json", async () => {
    const root = temporaryProject(wrong);
    expect(await runIn(root, "compile --no-lint", options)).toMatchObject({ exitCode: 0 });
    expect(read(root, "manifests/main.yaml")).toContain("name: wait");
    expect((await runIn(root, "check", options)).exitCode).toBe(1);
    expect((await runIn(root, "check --no-lint", options)).exitCode).toBe(0);
    put(root, "argots.json", '{ "lint": { "rules": { "container-names": "warning" } } }');
    const { exitCode, stderr } = await runIn(root, "check", options);
    expect({ exitCode, isWarned: stderr.includes("warning ARG04") }).toEqual({ exitCode: 0, isWarned: true });
  });

  test("templates that are in the cluster are no fault", async () => {
    const root = temporaryProject({
      "main.pipeline.ts": `import { pipeline, templateRef } from "argots";
const tell = templateRef<{ text: string }>({ name: "chat", template: "tell" });
export const main = pipeline({ name: "main" }, () => {
  tell({ text: "a" });
});
`,
    });
    expect(await runIn(root, "compile", options)).toMatchObject({ exitCode: 0 });
    expect((await runIn(root, "lint manifests", options)).stderr).toContain('couldn\'t find workflow template "chat"');
  });
});

describe("argots lint, of a compiled manifest", () => {
  const compiled = async () => {
    const root = temporaryProject(wrong);
    await runIn(root, "compile --no-lint", options);
    return root;
  };

  test("shows the TypeScript that it comes from, too", async () => {
    const { exitCode, stderr } = await runIn(await compiled(), "lint manifests", options);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/\n {2}manifests\/main\.yaml:\d+:\d+\n/);
    expect(stderr).toMatch(/\n {2}compiled from main\.pipeline\.ts:5:\d+\n {2}4 │ {3}step\(\);\n {2}5 │ {3}step\(\{\}, /);
  });

  test("in every reporter", async () => {
    const root = await compiled();
    expect((await runIn(root, "lint manifests --reporter concise", options)).stderr).toMatch(/ \(main\.pipeline\.ts:5:\d+\) \(hint/);
    expect((await runIn(root, "lint manifests --reporter github", options)).stderr).toMatch(/^::error file=main\.pipeline\.ts,line=5,/m);
    const { findings } = JSON.parse((await runIn(root, "lint manifests --reporter json", options)).stdout) as {
      findings: { source: { file: string; line: number } }[];
    };
    expect(findings[0]!.source).toMatchObject({ file: "main.pipeline.ts", line: 5 });
  });

  test("as a template, and from another folder", async () => {
    const root = temporaryProject({ ...wrong, "sub/argots.json": "{}" });
    await runIn(root, "compile --no-lint --as template", options);
    expect((await runIn(root, "lint manifests", options)).stderr).toContain("compiled from main.pipeline.ts:5:");
    put(root, "argots.json", "{}");
    const { stderr } = await runIn(`${root}/manifests`, "lint main.yaml", options);
    expect(stderr).toContain("compiled from ../main.pipeline.ts:5:");
  });

  test("not where the source has changed since", async () => {
    const root = await compiled();
    put(root, "main.pipeline.ts", pipeline("before"));
    const { exitCode, stderr } = await runIn(root, "lint manifests", options);
    expect(exitCode).toBe(1);
    expect(stderr).not.toContain("compiled from");
  });
});
