import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { runNatively } from "./native.ts";

export interface Loaded {
  readonly module: Readonly<Record<string, unknown>>;
  readonly runNatively: typeof runNatively;
}

/** A pipeline file as the module that it is. What runs it comes from the same bundle: stubs are seen by their own copy of argots only. */
export async function load(root: string, file: string): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), "argots-load-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      stdin: {
        contents: `export * as module from ${JSON.stringify(file)};\nexport { runNatively } from "./test/equivalence/native.ts";\n`,
        resolveDir: root,
        loader: "ts",
      },
      alias: { argots: join(root, "src/index.ts") },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
      logLevel: "silent",
    });
    return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Loaded;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
