// Other people's packages, each as one script: it changes only when the package does.
import { buildScript } from "./script.mjs";

/** The connections: everything that is asked of a cluster goes through it. */
export function buildUndici(root) {
  return buildVendored(root, "undici", `export { Agent, ProxyAgent } from "undici";`);
}

/** The old ways of logging in that kubeconfig files still name; loaded only for those that do. */
export function buildKubernetesAuth(root) {
  const from = (file) => `"@kubernetes/client-node/dist/${file}"`;
  return buildVendored(
    root,
    "kubernetes-auth",
    `export { OpenIDConnectAuth } from ${from("oidc_auth.js")};
export { GoogleCloudPlatformAuth } from ${from("gcp_auth.js")};
export { AzureAuth } from ${from("azure_auth.js")};
`,
  );
}

/** What places boxes and arrows: two of the scripts need it, and neither often. */
export function buildDagre(root) {
  return buildVendored(root, "dagre", `export { Graph, layout } from "@dagrejs/dagre";`);
}

/** esbuild's library; its program is brought by whoever loads it, who says where by `ESBUILD_BINARY_PATH`. */
export function buildEsbuild(root) {
  return buildScript({
    name: "esbuild",
    options: {
      absWorkingDir: root,
      stdin: { contents: `export { buildSync, transformSync } from "esbuild";`, resolveDir: root, sourcefile: "esbuild.js" },
      // Its worker thread would start from its own file, which this is not: it waits for its program itself.
      define: { __filename: "scriptPath", __dirname: "scriptPath", "process.env.ESBUILD_WORKER_THREADS": '"0"' },
      minifySyntax: true,
      minifyIdentifiers: true,
    },
  });
}

function buildVendored(root, name, contents) {
  return buildScript({
    name,
    options: {
      absWorkingDir: root,
      stdin: { contents, resolveDir: root, sourcefile: `${name}.js` },
      minifySyntax: true,
      minifyIdentifiers: true,
    },
  });
}
