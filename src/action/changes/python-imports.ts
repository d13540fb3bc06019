import type { FileSystem } from "../../transpiler/file-system.ts";
import { dirname, relativePath, resolvePath } from "../../transpiler/project/paths.ts";

/**
 * What the Python files among `paths` import of the project, directly or not. None of it is in a manifest (a component's image has to bring it along), but
 * a pipeline does something else when it changes. A module is looked for beside the file that imports it, and at the project's root.
 */
export function pythonImports(paths: readonly string[], root: string, fileSystem: FileSystem): readonly string[] {
  const found = new Set<string>();
  const queue = paths.filter((path) => path.endsWith(".py")).map((path) => resolvePath(root, path));
  const seen = new Set(queue);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const content = fileSystem.readFile(next);
    if ("error" in content) continue;
    const folders = [dirname(next), root];
    for (const module of importedModules(Buffer.from(content).toString("utf8"))) {
      for (const path of candidates(module, folders, dirname(next))) {
        if (seen.has(path) || !fileSystem.fileExists(path)) continue;
        seen.add(path);
        found.add(relativePath(root, path));
        queue.push(path);
      }
    }
  }
  return [...found];
}

/** `.shared`, `package.module`: for `from a import b` both `a` and `a.b`, since `b` may be a module. */
function importedModules(text: string): readonly string[] {
  const plain = [...text.matchAll(/^[ \t]*import[ \t]+([^\n#;]+)/gm)].flatMap(([, names = ""]) => namesIn(names));
  const from = [...text.matchAll(/^[ \t]*from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]+)/gm)].flatMap(
    ([, module = "", names = ""]) => [
      module,
      ...namesIn(names.replace(/#.*$/gm, "").replace(/[()]/g, "")).map((name) =>
        module.endsWith(".") ? module + name : `${module}.${name}`,
      ),
    ],
  );
  return [...new Set([...plain, ...from])];
}

function namesIn(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) =>
      part
        .trim()
        .split(/\s+as\s+/)[0]!
        .trim(),
    )
    .filter((name) => /^[\w.]+$/.test(name));
}

function candidates(module: string, folders: readonly string[], own: string): readonly string[] {
  const dots = /^\.*/.exec(module)![0].length;
  const parts = module
    .slice(dots)
    .split(".")
    .filter((part) => part !== "");
  const bases = dots === 0 ? folders : [resolvePath(own, "../".repeat(dots - 1) || ".")];
  // A package's own file is run as well when something in it is imported.
  const inits = parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/__init__.py`);
  const files = parts.length === 0 ? ["__init__.py"] : [`${parts.join("/")}.py`, ...inits];
  return [...new Set(bases)].flatMap((base) => files.map((file) => resolvePath(base, file)));
}
