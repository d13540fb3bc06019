// The package's own code: what other programs import, the program itself, and the script that both take all that is big from.
import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";
import { buildScript } from "./script.mjs";

/** What the script holds, by module: the compiler and the commands. Nobody else's bundle does, so that no code is there twice. */
const packed = {
  "src/transpiler/compile.ts": ["compileWith"],
  "src/compiler.ts": ["compile"],
  "src/cli/commands/compile.ts": ["runCompile"],
  "src/cli/commands/check.ts": ["runCheck"],
  "src/cli/commands/explain.ts": ["runExplain"],
  "src/cli/commands/stubs.ts": ["runStubs"],
  "src/transpiler/python/read-module.ts": ["readPythonModule"],
  "src/transpiler/python/stubs.ts": ["pythonStubs"],
};

/** The compiler and the commands, with all they import but TypeScript, as one script: V8's code for it is kept between starts. */
export function buildCompiler(root, typeScript) {
  const contents = Object.entries(packed).map(([path, names]) => `export { ${names.join(", ")} } from "./${path}";\n`);
  return buildScript({
    name: "compiler",
    options: {
      absWorkingDir: root,
      stdin: { contents: contents.join(""), resolveDir: root, sourcefile: "compiler.js" },
      define: { VENDORED_TYPESCRIPT: JSON.stringify(basename(typeScript)) },
      external: ["esbuild"],
      plugins: [replacements(root)],
    },
  });
}

/** The entries that are imported: ES modules. */
export function buildLibrary(root, compiler) {
  // The compiler's entry is here itself; only what it imports comes from the script.
  return buildBundles(
    root,
    compiler,
    { modules: ["src/transpiler/compile.ts"], by: "src/start-up/packed-library.ts" },
    {
      entryPoints: { index: "src/index.ts", compiler: "src/compiler.ts" },
      format: "esm",
      charset: "utf8",
    },
  );
}

/** The program. It is CommonJS because Node starts that 7 ms sooner: the loader of ES modules is not even loaded. */
export function buildProgram(root, compiler) {
  return buildBundles(
    root,
    compiler,
    { modules: Object.keys(packed), by: "src/start-up/packed-program.ts" },
    {
      entryPoints: { cli: "src/cli/bin.ts" },
      format: "cjs",
      outExtension: { ".js": ".cjs" },
      banner: { js: "#!/usr/bin/env node" },
      define: { "import.meta.filename": "__filename" },
      minifyWhitespace: true,
      lineLimit: 200,
    },
  );
}

/**
 * @param {string} root
 * @param {string} compiler the script's path, relative to dist
 * @param {{ modules: readonly string[], by: string }} elsewhere modules that are taken from the script, and the one that loads it
 * @param {import("esbuild").BuildOptions} options
 */
async function buildBundles(root, compiler, elsewhere, { define, ...options }) {
  const result = await build({
    absWorkingDir: root,
    outdir: "dist",
    bundle: true,
    platform: "node",
    target: "node20.19",
    legalComments: "none",
    define: { PACKED_COMPILER: JSON.stringify(basename(compiler)), ...define },
    external: ["esbuild"],
    plugins: [replacements(root), fromScript(root, elsewhere)],
    metafile: true,
    write: false,
    logLevel: "error",
    ...options,
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

/** Whoever imports one of these modules gets its exports from the script, which is loaded with the first of them. */
function fromScript(root, { modules, by }) {
  const paths = new Set(modules.map((path) => join(root, path)));
  return {
    name: "from-script",
    setup(plugin) {
      plugin.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!paths.has(path)) return undefined;
        const names = packed[relative(root, path).replaceAll("\\", "/")];
        const lines = names.map((name) => `export const ${name} = packed[${JSON.stringify(name)}];\n`);
        return {
          contents: `import { packed } from ${JSON.stringify(join(root, by))};\n${lines.join("")}`,
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
