import { defaultPipelineGlob } from "../../cli/files/find-files.ts";
import { isGlob, parseGlob } from "../../cli/files/glob.ts";
import type { Project } from "../../cli/project.ts";
import type { CliContext } from "../../cli/context.ts";
import type { Git } from "../context.ts";
import { compileProject, type CompiledFile } from "./compile-project.ts";
import { commitFiles } from "./git-file-system.ts";

interface BaseQuestion {
  readonly project: Project;
  /** The repository's root, and the project's seen from it. */
  readonly root: string;
  readonly folder: string;
  readonly commit: string;
  /** What is likely to be read, relative to the repository's root. */
  readonly likely: readonly string[];
}

/** Compiles the project as it was at a commit, out of git's objects. Nothing is checked out. */
export function compileBase(
  { project, root, folder, commit, likely }: BaseQuestion,
  git: Git,
  compile: Awaited<ReturnType<CliContext["loadCompiler"]>>["compile"],
): readonly CompiledFile[] {
  const { paths, preload, fileSystem } = commitFiles(root, commit, git);
  const prefix = folder === "" ? "" : `${folder}/`;
  const inside = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const files = matchPaths(project.pipelines, inside);
  preload([...files.map((file) => prefix + file), ...likely]);
  return files.length === 0 ? [] : compileProject(files, { ...project.options, fileSystem }, compile);
}

/** As `findFiles`, of names instead of a disk. Globs and names are relative to the same folder. */
function matchPaths(patterns: readonly string[], paths: readonly string[]): readonly string[] {
  const positive = patterns.filter((pattern) => !pattern.startsWith("!"));
  const negative = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  return paths.filter(
    (path) => positive.some((pattern) => isMatch(pattern, path)) && !negative.some((pattern) => isGlobMatch(pattern, path)),
  );
}

function isMatch(pattern: string, path: string): boolean {
  const plain = pattern.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
  if (plain === path) return true;
  if (!isGlob(pattern))
    return isGlobMatch(`${plain === "." || plain === "" ? "" : `${plain}/`}${defaultPipelineGlob}`, path) && !isSkipped(path, plain);
  return isGlobMatch(pattern, path) && !isSkipped(path, parseGlob(pattern).base);
}

function isGlobMatch(glob: string, path: string): boolean {
  const { base, pattern } = parseGlob(glob);
  const prefix = base === "" || base === "." ? "" : `${base}/`;
  return path.startsWith(prefix) && pattern.test(path.slice(prefix.length));
}

/** Folders that no search goes into. */
function isSkipped(path: string, base: string): boolean {
  const below = base === "" || base === "." ? path : path.slice(base.length + 1);
  return below
    .split("/")
    .slice(0, -1)
    .some((name) => name.startsWith(".") || name === "node_modules" || name === "dist");
}
