// The package's own code: what other programs import, the program itself, and the scripts that all of them take what is big from.
import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";
import { pythonGrammar } from "./python-grammar.mjs";
import { buildScript } from "./script.mjs";

/** What a script holds, by module: the names that others take from it. Nobody else's bundle holds it, so that no code is there twice. */
const compilerModules = {
  "src/transpiler/compile.ts": ["compileWith"],
  "src/compiler.ts": ["compile"],
  "src/cli/commands/compile.ts": ["runCompile"],
  "src/cli/commands/check.ts": ["runCheck"],
  "src/cli/commands/explain.ts": ["runExplain"],
  "src/cli/commands/stubs.ts": ["runStubs"],
  "src/cli/commands/graph.ts": ["runGraph"],
  "src/cli/commands/init.ts": ["runInit"],
  "src/transpiler/python/read-module.ts": ["readPythonModule"],
  "src/transpiler/python/stubs.ts": ["pythonStubs"],
};

const clusterModules = {
  "src/cluster/transport/dispatcher.ts": ["makeDispatcher"],
  "src/cli/commands/submit.ts": ["runSubmit"],
  "src/cli/commands/apply.ts": ["runApply"],
  "src/cli/commands/diff.ts": ["runDiff"],
  "src/cli/commands/wait.ts": ["runWait"],
  "src/cli/commands/logs.ts": ["runLogs"],
  "src/cli/commands/list.ts": ["runList"],
  "src/cli/commands/run-control.ts": ["runControl", "cronControl"],
  "src/cli/commands/cron.ts": ["runCron"],
};

const runModules = {
  "src/cli/commands/run.ts": ["runRun"],
};

const reportModules = {
  "src/cli/commands/runs.ts": ["runRuns"],
  "src/cli/commands/show.ts": ["runShow"],
  "src/cli/show/run-page.ts": ["showRunPage"],
};

const lintModules = {
  "src/cli/commands/lint.ts": ["runLint"],
  "src/cli/lint/share.ts": ["lintShare"],
};

/**
 * A script, and what the bundles have to know of it.
 *
 * @typedef {{ path: string, content: Buffer, metafile: import("esbuild").Metafile, modules: Readonly<Record<string, readonly string[]>>, loader: string }} PackedScript
 */

/**
 * The compiler and its commands, with all they import but TypeScript, as one script: V8's code for it is kept between starts.
 *
 * @param {{ typeScript: string, esbuild: string, dagre: string }} thirdParty the scripts' paths, relative to dist
 * @returns {Promise<PackedScript>}
 */
export async function buildCompiler(root, thirdParty) {
  const script = await buildPacked(root, "compiler", compilerModules, {
    define: {
      VENDORED_TYPESCRIPT: JSON.stringify(basename(thirdParty.typeScript)),
      VENDORED_ESBUILD: JSON.stringify(basename(thirdParty.esbuild)),
      VENDORED_DAGRE: JSON.stringify(basename(thirdParty.dagre)),
    },
    plugins: [replacements(root), esbuildByRequire(root), dagreFromScript(root), pythonGrammar(root)],
  });
  return { ...script, modules: compilerModules, loader: "src/start-up/packed-compiler" };
}

/**
 * Everything that talks to a cluster, and its commands: loaded by nothing else.
 *
 * @param {{ undici: string, kubernetesAuth: string }} thirdParty the scripts' paths, relative to dist
 * @returns {Promise<PackedScript>}
 */
export async function buildCluster(root, thirdParty) {
  const modules = { "src/cluster.ts": await exportsOf(root, "src/cluster.ts"), ...clusterModules };
  const script = await buildPacked(root, "cluster", modules, {
    define: {
      VENDORED_UNDICI: JSON.stringify(basename(thirdParty.undici)),
      VENDORED_KUBERNETES_AUTH: JSON.stringify(basename(thirdParty.kubernetesAuth)),
    },
    plugins: [clusterReplacements(root)],
  });
  return { ...script, modules, loader: "src/start-up/packed-cluster" };
}

/**
 * The linter and its command, as one script: it is needed by whoever lints, and by nobody else.
 *
 * @returns {Promise<PackedScript>}
 */
export async function buildLint(root) {
  const modules = { "src/lint.ts": await exportsOf(root, "src/lint.ts"), ...lintModules };
  return { ...(await buildPacked(root, "lint", modules, {})), modules, loader: "src/start-up/packed-lint" };
}

/**
 * What runs pipelines on this machine, with the simulator: needed by one command.
 *
 * @param {PackedScript} report which it loads when the run's page is wanted
 * @returns {Promise<PackedScript>}
 */
export async function buildRun(root, report) {
  const script = await buildPacked(root, "run", runModules, {
    define: { PACKED_REPORT: JSON.stringify(basename(report.path)) },
    plugins: [fromScript(root, report, "script")],
  });
  return { ...script, modules: runModules, loader: "src/start-up/packed-run" };
}

/**
 * What looks at runs, with the page of one: its libraries are large, and nothing else needs them.
 *
 * @param {{ dagre: string }} thirdParty the script's path, relative to dist
 * @returns {Promise<PackedScript>}
 */
export async function buildReport(root, thirdParty) {
  const script = await buildPacked(root, "report", reportModules, {
    define: { VENDORED_DAGRE: JSON.stringify(basename(thirdParty.dagre)) },
    plugins: [dagreFromScript(root)],
  });
  return { ...script, modules: reportModules, loader: "src/start-up/packed-report" };
}

/** The linter as others import it: one file that needs nothing of Node's, so that a browser can load it. */
export async function buildLintLibrary(root) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { lint: "src/lint.ts" },
    outdir: "dist",
    bundle: true,
    platform: "neutral",
    target: ["es2022"],
    format: "esm",
    charset: "utf8",
    minifyWhitespace: true,
    lineLimit: 200,
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return { files: filesOf(root, result), metafile: result.metafile };
}

function filesOf(root, result) {
  return new Map(result.outputFiles.map((file) => [relative(join(root, "dist"), file.path).replaceAll("\\", "/"), file.contents]));
}

function buildPacked(root, name, modules, options) {
  const contents = Object.entries(modules).map(([path, names]) => `export { ${names.join(", ")} } from "./${path}";\n`);
  return buildScript({
    name,
    options: {
      absWorkingDir: root,
      stdin: { contents: contents.join(""), resolveDir: root, sourcefile: `${name}.js` },
      external: ["esbuild"],
      ...options,
    },
  });
}

/** The names of the values that a module exports. */
async function exportsOf(root, path) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    outdir: "dist",
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return Object.values(metafile.outputs)[0].exports.toSorted();
}

/**
 * The entries that are imported: ES modules.
 *
 * @param {string} root
 * @param {{ compiler: PackedScript, cluster: PackedScript, lint: PackedScript, run: PackedScript, report: PackedScript }} scripts
 */
export function buildLibrary(root, { compiler, ...others }) {
  // The compiler's entry is here itself; only what it imports comes from the script.
  const modules = Object.fromEntries(Object.entries(compiler.modules).filter(([path]) => path !== "src/compiler.ts"));
  return buildBundles(root, { compiler: { ...compiler, modules }, ...others }, "library", {
    entryPoints: { index: "src/index.ts", compiler: "src/compiler.ts", cluster: "src/cluster.ts", testing: "src/testing.ts" },
    format: "esm",
    charset: "utf8",
  });
}

/** The program. It is CommonJS because Node starts that 7 ms sooner: the loader of ES modules is not even loaded. */
export function buildProgram(root, scripts) {
  return buildBundles(root, scripts, "program", {
    entryPoints: { cli: "src/cli/bin.ts" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    banner: { js: "#!/usr/bin/env node" },
    define: { "import.meta.filename": "__filename" },
    minifyWhitespace: true,
    lineLimit: 200,
  });
}

/** What threads of the linter start with: it stands beside the script that starts them. */
export function buildLintThread(root, scripts) {
  return buildBundles(root, scripts, "thread", {
    entryPoints: { "scripts/lint-thread": "src/cli/lint/thread.ts" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    define: { "import.meta.filename": "__filename" },
    minifyWhitespace: true,
    lineLimit: 200,
  });
}

/**
 * @param {string} root
 * @param {{ compiler: PackedScript, cluster: PackedScript, lint: PackedScript, run: PackedScript, report: PackedScript }} scripts
 * @param {"program" | "library" | "thread"} kind who loads the scripts
 * @param {import("esbuild").BuildOptions} options
 */
export async function buildBundles(root, { compiler, cluster, lint, run, report }, kind, { define, ...options }) {
  const result = await build({
    absWorkingDir: root,
    outdir: "dist",
    bundle: true,
    platform: "node",
    target: "node20.19",
    legalComments: "none",
    define: {
      PACKED_COMPILER: JSON.stringify(basename(compiler.path)),
      PACKED_CLUSTER: JSON.stringify(basename(cluster.path)),
      PACKED_LINT: JSON.stringify(basename(lint.path)),
      PACKED_RUN: JSON.stringify(basename(run.path)),
      PACKED_REPORT: JSON.stringify(basename(report.path)),
      ...define,
    },
    external: ["esbuild"],
    plugins: [replacements(root), ...[compiler, cluster, lint, run, report].map((script) => fromScript(root, script, kind))],
    metafile: true,
    write: false,
    logLevel: "error",
    ...options,
  });
  return { files: filesOf(root, result), metafile: result.metafile };
}

function replacements(root) {
  return {
    name: "replacements",
    setup(plugin) {
      plugin.onResolve({ filter: /^ts-morph$/ }, () => ({ path: join(root, "src/start-up/vendored-typescript.ts") }));
    },
  };
}

function esbuildByRequire(root) {
  return {
    name: "esbuild-by-require",
    setup(plugin) {
      plugin.onResolve({ filter: /\/esbuild\.ts$/ }, () => ({ path: join(root, "src/start-up/require-esbuild.ts") }));
    },
  };
}

function dagreFromScript(root) {
  return {
    name: "dagre-from-script",
    setup(plugin) {
      plugin.onResolve({ filter: /^@dagrejs\/dagre$/ }, () => ({ path: join(root, "src/start-up/vendored-dagre.ts") }));
    },
  };
}

/** The third parties of the cluster's part lie in scripts of their own, which stay as they are from release to release. */
function clusterReplacements(root) {
  return {
    name: "cluster-replacements",
    setup(plugin) {
      plugin.onResolve({ filter: /^undici$/ }, () => ({ path: join(root, "src/start-up/vendored-undici.ts") }));
      plugin.onResolve({ filter: /^@kubernetes\/client-node\// }, () => ({ path: join(root, "src/start-up/vendored-kubernetes-auth.ts") }));
    },
  };
}

/** Whoever imports one of a script's modules gets its exports from there; the script is loaded with the first of them. */
function fromScript(root, { modules, loader }, kind) {
  const paths = new Set(Object.keys(modules).map((path) => join(root, path)));
  return {
    name: "from-script",
    setup(plugin) {
      plugin.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!paths.has(path)) return undefined;
        const names = modules[relative(root, path).replaceAll("\\", "/")];
        const lines = names.map((name) => `export const ${name} = packed[${JSON.stringify(name)}];\n`);
        return {
          contents: `import { packed } from ${JSON.stringify(join(root, `${loader}-for-${kind}.ts`))};\n${lines.join("")}`,
          resolveDir: root,
          loader: "js",
        };
      });
    },
  };
}

function packageFolder(root, name) {
  return join(root, "node_modules", name);
}

/** The packages that a bundle holds something of. */
export function bundledPackages(metafiles) {
  const names = new Set();
  for (const output of metafiles.flatMap((metafile) => Object.values(metafile.outputs))) {
    for (const input of Object.keys(output.inputs)) {
      const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match) names.add(match[1]);
    }
  }
  return [...names].sort();
}

/** Their licences ask for the text to travel along. */
export function thirdPartyLicenses(root, packages) {
  const texts = packages.map((name) => {
    const folder = packageFolder(root, name);
    const { license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} (${license})\n\n${licenseText(folder).trim()}\n`;
  });
  return Buffer.from(`What dist/ holds of other people's work.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`);
}

function licenseText(folder) {
  for (const name of ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "LICENCE"]) {
    try {
      return readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
    } catch {
      continue;
    }
  }
  throw new Error(`${folder} has no licence file`);
}
