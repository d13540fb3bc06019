// The simulator as a module that plain scripts can use.
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const contents = `export { simulateToEnd } from "./src/simulator/simulate.ts"; export { scriptedExecutor } from "./src/simulator/scripted-executor.ts";`;

export async function loadSimulator() {
  const folder = mkdtempSync(join(tmpdir(), "simulator-"));
  const outfile = join(folder, "simulator.mjs");
  const stdin = { contents, resolveDir: root };
  await build({ stdin, bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}

/** Recorded material, which may lie beside the repository. */
export function besideRepository(variable, folder) {
  return join(root, process.env[variable] ?? `../shared/corpus/${folder}`);
}
