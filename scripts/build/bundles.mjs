// The package's own modules: three entries and the chunks they share. What a command does not need, it does not load.
import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";
import { buildScript } from "./script.mjs";

export const entries = { cli: "src/cli/bin.ts", index: "src/index.ts", compiler: "src/compiler.ts" };

/** The compiler, with all it imports but TypeScript, as one script. */
export function buildCompiler(root, typeScript) {
  return buildScript({
    name: "compiler",
    options: {
      absWorkingDir: root,
      entryPoints: ["src/transpiler/compile.ts"],
      define: { VENDORED_TYPESCRIPT: JSON.stringify(`./${basename(typeScript)}`) },
      external: ["esbuild"],
      plugins: [replacements(root)],
    },
  });
}

/**
 * @param {string} root
 * @param {{ typeScript: string, compiler?: string }} scripts their paths, relative to dist
 * @param {Readonly<Record<string, string>>} entryPoints source files by name
 */
export async function buildBundles(root, { typeScript, compiler }, entryPoints = entries) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entryPoints).map(([out, path]) => ({ in: path, out })),
    outdir: "dist",
    // All in one folder, so that `import.meta.url` finds `scripts/` from whichever chunk a module lands in.
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    legalComments: "none",
    define: { VENDORED_TYPESCRIPT: JSON.stringify(`./${typeScript}`), PACKED_COMPILER: JSON.stringify(`./${compiler}`) },
    external: ["esbuild"],
    plugins: [replacements(root), ...(compiler === undefined ? [] : [packedCompiler(root)])],
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const files = new Map(result.outputFiles.map((file) => [relative(join(root, "dist"), file.path).replaceAll("\\", "/"), file.contents]));
  return { files, metafile: result.metafile };
}

function replacements(root) {
  return {
    name: "replacements",
    setup(plugin) {
      plugin.onResolve({ filter: /^ts-morph$/ }, () => ({ path: join(root, "src/start-up/vendored-typescript.ts") }));
      // The build for Node is CommonJS and is kept whole; the other one is made of the same modules, and only those used remain.
      plugin.onResolve({ filter: /^yaml$/ }, () => ({ path: join(packageFolder(root, "yaml"), "browser/dist/index.js") }));
    },
  };
}

/** Whoever imports the compiler gets the script. */
function packedCompiler(root) {
  return {
    name: "packed-compiler",
    setup(plugin) {
      plugin.onResolve({ filter: /\/compile\.ts$/ }, ({ path, resolveDir }) =>
        join(resolveDir, path) === join(root, "src/transpiler/compile.ts")
          ? { path: join(root, "src/start-up/packed-compiler.ts") }
          : undefined,
      );
    },
  };
}

export function packageFolder(root, name) {
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
