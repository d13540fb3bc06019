import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { readPage } from "./samples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
// Inside of the repository, where packages are found.
mkdirSync(join(root, ".cache"), { recursive: true });
const folder = mkdtempSync(join(root, ".cache/simulations-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The files that the page shows, by path. */
const files = new Map(
  [...readPage("docs/testing.md").matchAll(/^```(?:ts|js)\n\/\/ (\S+)\n([^]*?)^```/gm)].map(([, path, text]) => [path!, text!]),
);

for (const [path, text] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("the page shows a pipeline and its tests", () => {
  expect([...files.keys()]).toEqual(["pipelines/release.pipeline.ts", "tests/release.test.ts", "tests/plain.test.mjs"]);
});

// Its tests are some of these.
await import(join(folder, "tests/release.test.ts"));

test("its types fit", () => {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["**/*.ts"], exclude: [] }));
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stdout.split("\n").filter((line) => /^(?:tests|pipelines)\//.test(line))).toEqual([]);
});

test("without a library for assertions", () => {
  const path = join(folder, "tests/plain.test.mjs");
  const alias = { "argots/testing": `${root}src/testing.ts` };
  const outfile = join(folder, "tests/bundle.mjs");
  buildSync({
    entryPoints: [path],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias,
    outfile,
    logLevel: "error",
  });
  // Vitest's variables would make node:test a child of another run.
  const output = execFileSync(process.execPath, [outfile], { encoding: "utf8", env: { PATH: process.env["PATH"] } });
  expect(output).toMatch(/pass 1/);
  expect(output).not.toMatch(/^not ok|^# fail [^0]/m);
});
