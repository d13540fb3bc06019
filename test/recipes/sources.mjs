// Modules of the action and of the command line, as Node 20 can load them.
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** @param {string} root @param {string} path @returns {Promise<any>} */
export async function loadSource(root, path) {
  const folder = mkdtempSync(join(tmpdir(), "argots-recipes-"));
  try {
    const outfile = join(folder, "module.mjs");
    // What a command does is loaded when it runs, and here none runs.
    const external = ["./commands/*.ts"];
    await build({
      absWorkingDir: root,
      entryPoints: [path],
      outfile,
      external,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
