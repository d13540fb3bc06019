// The part of TypeScript that argots calls, as one script of its own: it changes only when src/ calls another function of it.
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildScript } from "./script.mjs";
import { trimTypeScript } from "./trim-typescript.mjs";

/**
 * @param {string} root
 */
export async function buildVendoredTypeScript(root) {
  const require = createRequire(createRequire(join(root, "package.json")).resolve("ts-morph"));
  const published = require.resolve("@ts-morph/common").replace(/ts-morph-common\.js$/, "typescript.js");
  const trimmed = trimTypeScript(readFileSync(published, "utf8"), namesRead(join(root, "src")), await loadFreeNames(root));
  const version = /versionMajorMinor = "([\d.]+)"/.exec(readFileSync(published, "utf8"))?.[1];
  return buildScript({
    name: "typescript",
    header: `/*! TypeScript ${version}, reduced to what argots calls. Copyright (c) Microsoft Corporation. Apache License 2.0, see THIRD-PARTY-LICENSES.txt. */\n`,
    options: {
      stdin: { contents: `export * as ts from "trimmed"`, resolveDir: root, loader: "js" },
      // It would measure itself by `performance`, for which Node loads a module; without, nothing is measured.
      define: { performance: "undefined" },
      // TypeScript tries for it inside a try block, and does without.
      external: ["source-map-support"],
      plugins: [
        {
          name: "trimmed",
          setup(plugin) {
            plugin.onResolve({ filter: /^perf_hooks$/ }, () => ({ path: "perf_hooks", namespace: "absent" }));
            plugin.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "" }));
            plugin.onResolve({ filter: /^trimmed$/ }, () => ({ path: "typescript", namespace: "trimmed" }));
            plugin.onLoad({ filter: /.*/, namespace: "trimmed" }, () => ({ contents: trimmed, loader: "js", resolveDir: root }));
          },
        },
      ],
    },
  });
}

/** Every name that follows `ts.` in src/. A name too many costs its size; one too few cannot be, because `ts` is used in no other way. */
function namesRead(folder) {
  const names = new Set();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".ts")) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, "utf8");
    if (!text.includes("compiler-api.ts")) continue;
    for (const [, name] of text.matchAll(/\bts\.([A-Za-z]\w*)/g)) names.add(name);
    const whole = /[(,=[{] *ts *[),;\]}[]/.exec(text.replace(/^import .*$/gm, ""));
    if (whole)
      throw new Error(`${path} passes \`ts\` on as a whole ("${whole[0]}"): name the function, so that the build knows what is used`);
  }
  return [...names].sort();
}

/** The analysis is argots' own, src/transpiler/typescript/free-names.ts. */
async function loadFreeNames(root) {
  const folder = join(root, "node_modules/.cache/argots-build");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "free-names.mjs");
  const entry = join(root, "src/transpiler/typescript/free-names.ts");
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", packages: "external", logLevel: "error" });
  const { freeNames } = await import(pathToFileURL(outfile).href);
  return freeNames;
}
