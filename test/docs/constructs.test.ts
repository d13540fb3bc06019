import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { compileSample, pythonOf } from "./compile-sample.ts";
import { missingFrom } from "./excerpts.ts";
import { rowsOf } from "./rows.ts";
import { pages, pagesOfConstructs, readPage, samplesOf, type Sample } from "./samples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
// Inside of the repository, where packages are found.
mkdirSync(join(root, ".cache"), { recursive: true });
const folder = mkdtempSync(join(root, ".cache/constructs-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A pipeline of a page, and what the page says of it behind it. */
interface Shown {
  readonly page: string;
  readonly pipeline: Sample;
  readonly excerpts: readonly Sample[];
  readonly tests: readonly Sample[];
}

const shown = pages().flatMap(pipelinesOf);
const constructs = pagesOfConstructs();
const head = samplesOf("docs/language/README.md", "ts").find(({ mark }) => mark === "test")!.text;

function pipelinesOf(page: string): Shown[] {
  const found: { page: string; pipeline: Sample; excerpts: Sample[]; tests: Sample[] }[] = [];
  for (const sample of samplesOf(page, "ts", "yaml")) {
    if (sample.language === "ts" && sample.mark === undefined) found.push({ page, pipeline: sample, excerpts: [], tests: [] });
    else if (sample.language === "yaml" && sample.mark === "manifest") found.at(-1)!.excerpts.push(sample);
    else if (sample.mark === "test" && page !== "docs/language/README.md") found.at(-1)!.tests.push(sample);
  }
  return found;
}

describe("a page of a construct", () => {
  test.each(constructs)("%s shows what to write, what it becomes, how to test it, what it costs and what is refused", (page) => {
    const own = shown.filter((one) => one.page === page);
    expect(own.some(({ excerpts }) => excerpts.length > 0)).toBe(true);
    expect(own.some(({ tests }) => tests.length > 0)).toBe(true);
    expect(readPage(page)).toMatch(/^\*\*Pods:\*\* /m);
    expect(rowsOf(page).some(({ code }) => code !== undefined) || samplesOf(page, "ts").some(({ mark }) => mark?.startsWith("ARG"))).toBe(
      true,
    );
    expect(samplesOf(page, "yaml").filter(({ mark }) => mark !== "manifest")).toEqual([]);
    expect(readPage(page).split("\n").length).toBeLessThan(110);
  });
});

describe("excerpts of manifests are what the compiler writes", () => {
  const excerpts = shown.flatMap(({ page, pipeline, excerpts }) => excerpts.map((excerpt) => ({ page, pipeline, excerpt })));

  test("there are some", () => {
    expect(excerpts.length).toBeGreaterThanOrEqual(constructs.length);
  });

  test.each(excerpts.map((one) => [one.excerpt.place, one] as const))("%s", (_, { page, pipeline, excerpt }) => {
    const { manifests } = compileSample({ "sample.pipeline.ts": pipeline.text }, pythonOf(page, pipeline.text));
    expect(manifests.map((manifest) => missingFrom(manifest, excerpt.text))).toContain(undefined);
  });

  test("one that is not in the manifest is found", () => {
    const manifest = "spec:\n  templates:\n    - name: a\n      dag: {}\n    - name: b\n";
    expect(missingFrom(manifest, "- name: a\n# …\n- name: b\n")).toBeUndefined();
    expect(missingFrom(manifest, "templates:\n  - name: a\n")).toBeUndefined();
    expect(missingFrom(manifest, "- name: a\n- name: b\n")).toBe("- name: a");
    expect(missingFrom(manifest, "- name: b\n# …\n- name: a\n")).toBe("- name: a");
    expect(missingFrom(manifest, "templates:\n- name: a\n")).toBe("templates:");
  });
});

// Each pipeline with tests is a project of its own.
const tested = shown.filter(({ tests }) => tests.length > 0);
for (const [index, { page, pipeline, tests }] of tested.entries()) {
  const project = join(folder, String(index));
  write(project, "pipelines/sample.pipeline.ts", pipeline.text);
  for (const [path, text] of pythonOf(page, pipeline.text)) write(project, join("pipelines", path), text);
  write(project, "argots.json", '{ "artifactRepository": "s3" }');
  const bodies = tests.map(({ text }) => text).join("\n");
  write(project, "tests/sample.test.ts", `${head}\n${bodies}`);
}

function write(project: string, path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

for (const [index, { page }] of tested.entries()) {
  describe(`the tests of ${page}`, async () => {
    await import(join(folder, String(index), "tests/sample.test.ts"));
  });
}

test("the tests' types fit", () => {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["**/*.ts"], exclude: [] }));
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  const errors = stdout.split("\n").filter((line) => /^\d+\//.test(line));
  expect(errors.map((line) => `${tested[Number.parseInt(line)]!.page}: ${line}`)).toEqual([]);
});
