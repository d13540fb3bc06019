// Two rules about who imports whom in src/, types included: no circles, and arrows run downwards only (docs of each rule below).
// Exits with 1 and says where the rule is broken.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { root: { type: "string" } } });
const source = join(values.root ?? fileURLToPath(new URL("..", import.meta.url)), "src");

/** What each folder of src/ may import of the others. The graph knows nobody; cli and action know everything below them. */
const below = {
  graph: [],
  diagnostics: ["graph"],
  argo: ["graph", "diagnostics"],
  authoring: ["argo"],
  "start-up": ["transpiler"],
  expressions: ["graph", "diagnostics"],
  lint: ["argo", "graph", "diagnostics", "expressions"],
  transpiler: ["argo", "graph", "diagnostics", "lint", "expressions"],
  simulator: ["argo", "graph", "diagnostics", "expressions"],
  cluster: ["argo", "graph", "diagnostics"],
  testing: ["argo", "authoring", "graph", "diagnostics", "transpiler", "simulator", "expressions"],
  local: ["argo", "graph", "diagnostics", "expressions", "transpiler", "simulator"],
  picture: ["graph"],
  report: ["argo", "graph", "diagnostics", "picture", "simulator", "local", "cluster"],
  cli: [
    "argo",
    "authoring",
    "graph",
    "diagnostics",
    "transpiler",
    "lint",
    "simulator",
    "local",
    "picture",
    "report",
    "cluster",
    "start-up",
  ],
  action: ["argo", "authoring", "graph", "diagnostics", "transpiler", "lint", "simulator", "cluster", "cli", "start-up"],
};

const modules = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const imports = new Map(modules.map((path) => [path, importsOf(path)]));
const problems = [...circles(), ...layers()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** Relative imports and re-exports of a module, in its own words resolved. Comments cannot hold any: they are taken out first. */
function importsOf(path) {
  const text = readFileSync(join(source, path), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const specifiers = [
    ...text.matchAll(/(?:^|[\s;}])(?:import|export)\b[^"';]*?\bfrom\s*["'](\.[^"']+)["']|\bimport\s*\(?\s*["'](\.[^"']+)["']/g),
  ];
  const targets = specifiers.map(([, from, whole]) => posix.join(dirname(path), from ?? whole));
  return [...new Set(targets)].filter((target) => target.endsWith(".ts") && existsSync(join(source, target)));
}

/** One circle for every way back to a module that is still being walked. */
function circles() {
  const found = [];
  const done = new Set();
  const walk = (path, trail) => {
    if (trail.includes(path)) {
      found.push(`circular import: ${[...trail.slice(trail.indexOf(path)), path].join(" → ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of modules) walk(path, []);
  return found;
}

/** Modules directly in src/ are the public entries, which may import anything. */
function layers() {
  return [...imports].flatMap(([path, targets]) => {
    const folder = folderOf(path);
    if (folder === undefined) return [];
    if (!(folder in below)) return [`src/${folder}/ has no place among the layers: add it to scripts/check-cycles.mjs`];
    const broken = targets.filter((target) => {
      const other = folderOf(target);
      // A public entry is an import from above, but for the command line, which is a user of the library.
      if (other === undefined) return folder !== "cli" && folder !== "action";
      return other !== folder && !below[folder].includes(other);
    });
    return broken.map((target) => `${path} imports ${target}: ${folder} may not know ${folderOf(target) ?? "the public entries"}`);
  });
}

function folderOf(path) {
  const end = path.indexOf("/");
  return end === -1 ? undefined : path.slice(0, end);
}
