// A module and all it imports as one script that src/start-up/load-script.ts runs: V8's code for it can be kept between starts.
import { createHash } from "node:crypto";
import { build } from "esbuild";

/**
 * @param {{ name: string, header?: string, options: import("esbuild").BuildOptions }} script
 * @returns {Promise<{ path: string, content: Buffer, metafile: import("esbuild").Metafile }>} the path is relative to dist
 */
export async function buildScript({ name, header = "", options }) {
  const result = await build({
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "iife",
    globalName: "packed",
    // Names stay, so that a stack trace can be read; a line that a crash prints stays short.
    minifyWhitespace: true,
    lineLimit: 200,
    // Read as latin1, without decoding.
    charset: "ascii",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "error",
    ...options,
    // `require` is the loader's, which sees to it that Node's own modules start as fast as they can.
    define: { "import.meta.filename": "scriptPath", "process.getBuiltinModule": "require", ...options.define },
  });
  const content = Buffer.from(
    `${header}(function(exports,require,scriptPath,loadScript){${result.outputFiles[0].text}\nObject.assign(exports,packed);})\n`,
  );
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { path: `scripts/${name}-${hash}.js`, content, metafile: result.metafile };
}
