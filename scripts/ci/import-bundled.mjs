// TypeScript of the tests, for a program that is started by Node itself.
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Bundles a module of this repository, gives its exports to `use`, and removes the bundle when that has ended.
 *
 * @template T
 * @param {string} entry relative to the repository's root
 * @param {(exports: any) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function importBundled(entry, use) {
  const outfile = join(root, `node_modules/.cache/argots/${entry.replaceAll("/", "-")}-${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      outfile,
      logLevel: "warning",
    });
    return await use(await import(pathToFileURL(outfile).href));
  } finally {
    rmSync(outfile, { force: true });
  }
}
