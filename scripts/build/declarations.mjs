// The types of the public entries: what tsc says, less the modules that no public type leads to.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { ts } from "ts-morph";

/**
 * @param {string} root
 * @param {readonly string[]} entries relative to src, without the ending
 * @returns {Map<string, Buffer>} by path, relative to dist
 */
export function buildDeclarations(root, entries) {
  const folder = mkdtempSync(join(tmpdir(), "argots-types-"));
  try {
    const compiler = join(root, "node_modules/typescript7/bin/tsc");
    execFileSync(process.execPath, [compiler, "-p", join(root, "tsconfig.build.json"), "--outDir", folder], { stdio: ["ignore", 2, 2] });
    const files = new Map();
    const queue = entries.map((entry) => `${entry}.d.ts`);
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (files.has(`types/${path}`)) continue;
      const { text, imports } = withPackageImports(readFileSync(join(folder, path), "utf8"), path, folder);
      files.set(`types/${path}`, Buffer.from(text));
      queue.push(...imports);
    }
    return files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A package's declarations import each other as `.js`; tsc leaves the `.ts` of the source. */
function withPackageImports(text, path, folder) {
  const imports = [];
  let result = text;
  for (const { fileName, end } of [...ts.preProcessFile(text).importedFiles].reverse()) {
    if (fileName.startsWith("node:")) continue;
    if (!fileName.startsWith(".")) throw new Error(`${path} leads to the types of ${fileName}, which is not installed with argots`);
    const target = posix.join(dirname(path), fileName).replace(/\.ts$/, ".d.ts");
    if (!existsSync(join(folder, target))) throw new Error(`${path} imports ${fileName}, which has no declarations`);
    imports.push(target);
    const specifierEnd = text.lastIndexOf(".ts", end + 2);
    result = `${result.slice(0, specifierEnd)}.js${result.slice(specifierEnd + 3)}`;
  }
  return { text: result, imports };
}
