// Makes dist/ from src/: the same bytes from the same source, on any machine. With --check nothing is written, and a committed dist/
// that differs fails.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildAction } from "./build/action.mjs";
import {
  buildCluster,
  buildCompiler,
  buildLibrary,
  buildLint,
  buildLintLibrary,
  buildLintThread,
  buildProgram,
  buildReport,
  buildRun,
  bundledPackages,
  thirdPartyLicenses,
} from "./build/bundles.mjs";
import { buildDeclarations } from "./build/declarations.mjs";
import { buildDagre, buildEsbuild, buildKubernetesAuth, buildUndici } from "./build/vendored-packages.mjs";
import { buildVendoredTypeScript } from "./build/vendored-typescript.mjs";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false }, out: { type: "string" } } });
/** They are in the texts of `src/report/page-scripts.generated.ts`. */
const packagesOfPages = ["@kurkle/color", "chart.js"];
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = values.out ?? join(root, "dist");

const files = await build();
const differing = values.check ? differences(files, folder) : write(files, folder);
if (!values.check) for (const line of sizes(files)) console.log(line);
else if (differing.length > 0) {
  console.error(`dist/ is not what src/ makes; run npm run build and commit it:\n${differing.map((path) => `  ${path}`).join("\n")}`);
  process.exitCode = 1;
}

/** @returns {Promise<Map<string, Uint8Array>>} by path, relative to dist, with forward slashes */
async function build() {
  const typeScript = await buildVendoredTypeScript(root);
  const undici = await buildUndici(root);
  const kubernetesAuth = await buildKubernetesAuth(root);
  const esbuild = await buildEsbuild(root);
  const dagre = await buildDagre(root);
  const compiler = await buildCompiler(root, { typeScript: typeScript.path, esbuild: esbuild.path, dagre: dagre.path });
  const cluster = await buildCluster(root, { undici: undici.path, kubernetesAuth: kubernetesAuth.path });
  const lint = await buildLint(root);
  const report = await buildReport(root, { dagre: dagre.path });
  const run = await buildRun(root, report);
  const packed = { compiler, cluster, lint, run, report };
  const bundles = [
    await buildLibrary(root, packed),
    await buildLintLibrary(root),
    await buildProgram(root, packed),
    await buildLintThread(root, packed),
    await buildAction(root, packed),
  ];
  const scripts = [typeScript, esbuild, dagre, undici, kubernetesAuth, compiler, cluster, lint, run, report];
  const metafiles = [...bundles, esbuild, dagre, undici, kubernetesAuth, compiler, cluster, lint, run, report].map(
    ({ metafile }) => metafile,
  );
  const licenses = thirdPartyLicenses(root, [...bundledPackages(metafiles), "typescript", ...packagesOfPages].sort());
  return new Map([
    ...bundles.flatMap(({ files }) => [...files]),
    ...scripts.map(({ path, content }) => [path, content]),
    ["THIRD-PARTY-LICENSES.txt", licenses],
    ...buildDeclarations(root, ["index", "compiler", "cluster", "lint", "testing"]),
  ]);
}

function write(files, folder) {
  for (const path of existing(folder)) if (!files.has(path)) rmSync(join(folder, path));
  for (const [path, content] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { mode: path === "cli.cjs" ? 0o755 : 0o644 });
  }
  return [];
}

function differences(files, folder) {
  const stale = existing(folder).filter((path) => !files.has(path));
  const changed = [...files].filter(([path, content]) => !sameBytes(join(folder, path), content)).map(([path]) => path);
  return [...stale, ...changed].sort();
}

function sameBytes(path, content) {
  try {
    return readFileSync(path).equals(content);
  } catch {
    return false;
  }
}

function existing(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  } catch {
    return [];
  }
}

function sizes(files) {
  const scripts = [...files].filter(([path]) => /\.c?js$/.test(path)).sort((a, b) => b[1].length - a[1].length);
  const total = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  return [...scripts, ["in all", { length: total }]].map(
    ([path, content]) => `${(content.length / 1024).toFixed(0).padStart(7)} kB  ${path}`,
  );
}
