import { join, posix } from "node:path";
import type { Template } from "../../simulator/objects.ts";
import { taskMark } from "../task-mark.ts";
import type { Mount } from "./volumes.ts";

/** Where the paths that a template names are in the task's folder. */
export interface TaskPaths {
  /** A path that the template declares. */
  path(declared: string): string;
  /** A script, an argument, a variable: with the task's paths instead of the declared ones. */
  text(text: string): string;
  /** A folder that has to be there, as in every image; undefined where nothing was written for one. */
  readonly temporary: string | undefined;
  /** The folder around a path that the template declares is one that the program makes itself, if it needs one. */
  isMadeByProgram(declaredFolder: string): boolean;
  /** What stands for `/`, where images begin; undefined where paths are marked. */
  readonly root: string | undefined;
}

/**
 * What argots has compiled for this names the task's folder by a mark. In any other template, the paths that it declares, and `/tmp`, are looked
 * for in the texts, and the folders around them. Mounted volumes are, either way: an author's code names them as it likes.
 */
export function taskPaths(template: Template, folder: string, mounts: readonly Mount[], isCompiledHere: boolean): TaskPaths {
  const declared = declaredPaths(template);
  const isMarked = JSON.stringify(template).includes(taskMark) || (isCompiledHere && declared.length === 0);
  const roots = new Map<string, string>();
  const around = new Set(isMarked ? [] : declared.map((path) => posix.dirname(path)).filter(isOwnFolder));
  if (!isMarked) for (const root of ["/tmp", ...declared, ...around]) roots.set(root, join(folder, "files", root));
  for (const { path, folder: mounted } of mounts) roots.set(path.replace(/(?<=.)\/+$/, ""), mounted);
  const longestFirst = [...roots.keys()].sort((left, right) => right.length - left.length);
  const pattern =
    longestFirst.length === 0 ? undefined : new RegExp(`(?<![\\w./-])(?:${longestFirst.map(escape).join("|")})(?![\\w-]|\\.\\w)`, "g");
  const text = (given: string): string => {
    // The mark comes last: what it is replaced by may lie below `/tmp` itself.
    const replaced = pattern === undefined ? given : given.replace(pattern, (root) => roots.get(root) ?? root);
    return replaced.replaceAll(taskMark, folder);
  };
  return {
    text,
    temporary: roots.get("/tmp"),
    isMadeByProgram: (folder) => around.has(folder),
    root: isMarked ? undefined : join(folder, "files"),
    path(declared) {
      if (declared.startsWith(`${taskMark}/`)) return join(folder, declared.slice(taskMark.length));
      const root = longestFirst.find((one) => declared === one || declared.startsWith(`${one}/`));
      return root === undefined ? join(folder, "files", declared) : join(roots.get(root) ?? "", declared.slice(root.length));
    },
  };
}

/** What is meant in these may be this machine's. */
const systemFolders = /^\/(?:bin|boot|dev|etc|home|lib\w*|proc|root|run|sbin|sys|usr|var|Users|Library|System|Applications)(?:\/|$)/;

/** `/mnt/out` around `/mnt/out/result.json`: on this machine it is nobody's. Of `/data` nobody knows. */
function isOwnFolder(folder: string): boolean {
  return /^\/[^/]+\/./.test(folder) && !systemFolders.test(folder);
}

function declaredPaths({ inputs, outputs }: Template): readonly string[] {
  const paths = [
    ...(inputs?.artifacts ?? []).map(({ path }) => path),
    ...(outputs?.artifacts ?? []).map(({ path }) => path),
    ...(outputs?.parameters ?? []).map(({ valueFrom }) => valueFrom?.path),
  ];
  return [...new Set(paths.filter((path): path is string => path !== undefined && /^\/./.test(path)))];
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
