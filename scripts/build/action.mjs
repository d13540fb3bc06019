// The GitHub Action: its main and its post step. All that is big comes from the scripts that the command line uses as well.
import { buildBundles } from "./bundles.mjs";

/**
 * @param {string} root
 * @param {Parameters<typeof buildBundles>[1]} scripts
 * @returns {ReturnType<typeof buildBundles>} `action.cjs` and `action-post.cjs`
 */
export function buildAction(root, scripts) {
  return buildBundles(root, scripts, "program", {
    entryPoints: { action: "src/action/bin.ts", "action-post": "src/action/post-bin.ts" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    define: { "import.meta.filename": "__filename" },
    minifyWhitespace: true,
    // A crash prints the line.
    lineLimit: 200,
  });
}
