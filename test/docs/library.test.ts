import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { samplesOf } from "./samples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const samples = ["docs/library.md", "docs/lint.md"].flatMap((page) => samplesOf(page, "ts"));

/** The types of each sample are checked against the sources, as an editor would against the package. */
function typeErrors(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "argots-library-"));
  try {
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `sample-${index}.ts`), text);
    const compilerOptions = {
      ...{ strict: true, skipLibCheck: true, noEmit: true, allowImportingTsExtensions: true, exactOptionalPropertyTypes: true },
      ...{ target: "ES2023", module: "NodeNext", types: ["node"], typeRoots: [`${root}node_modules/@types`] },
      paths: {
        "argots/compiler": [`${root}src/compiler.ts`],
        "argots/cluster": [`${root}src/cluster.ts`],
        "argots/lint": [`${root}src/lint.ts`],
      },
    };
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    const compiler = join(root, "node_modules/typescript7/bin/tsc");
    const { stdout, stderr } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
    });
    return `${stdout}${stderr}`
      .split("\n")
      .filter((line) => line.startsWith("sample-"))
      .join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the samples of the libraries' pages are marked as such, and their types fit", () => {
  expect(samples.length).toBe(4);
  expect(samples.filter(({ mark }) => mark !== "library")).toEqual([]);
  expect(typeErrors(samples.map(({ text }) => text))).toBe("");
}, 60_000);

test("a sample that does not fit is found", () => {
  expect(typeErrors(['import { openCluster } from "argots/cluster";\n\nvoid openCluster({ contxt: "a" });\n'])).toContain("contxt");
}, 60_000);
