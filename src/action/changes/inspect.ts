import { relative, resolve, sep } from "node:path";
import type { CliContext } from "../../cli/context.ts";
import type { Project } from "../../cli/project.ts";
import type { ActionContext } from "../context.ts";
import { reasonText, reasonsOf, type Reason } from "./affected.ts";
import { compileBase } from "./base-project.ts";
import type { Changes } from "./base.ts";
import { compileProject, type CompiledFile } from "./compile-project.ts";
import type { ChangedFile } from "./git-repository.ts";

/** A pipeline file, and whether the change concerns it. */
export interface InspectedFile extends CompiledFile {
  readonly affected: boolean;
  /** The file is new. */
  readonly added: boolean;
  /** For people. */
  readonly reasons: readonly string[];
}

export interface RemovedPipeline {
  readonly pipeline: string;
  readonly source: string;
  readonly reason: string;
}

export interface Inspection {
  readonly files: readonly InspectedFile[];
  readonly removed: readonly RemovedPipeline[];
}

interface Question {
  readonly project: Project;
  /** Relative to the project's root. */
  readonly files: readonly string[];
  /** The repository's root; without one, the workspace. Absolute. */
  readonly repositoryRoot: string;
  readonly changes: Changes;
  /** Why nothing is left out, whatever has changed. */
  readonly everything: string | undefined;
  /** Whether a manifest that was changed by hand counts. */
  readonly manifestsCount: boolean;
}

/** Compiles what is there, and finds out which of it the change concerns. */
export function inspect(
  question: Question,
  context: ActionContext,
  compile: Awaited<ReturnType<CliContext["loadCompiler"]>>["compile"],
): Inspection {
  const { project, changes, everything } = question;
  const compiled = compileProject(question.files, project.options, compile);
  if (everything !== undefined || changes.kind !== "files") {
    const why = everything ?? (changes.kind === "everything" ? changes.why : changes.kind === "unknown" ? changes.reason : "");
    return { files: compiled.map((file) => ({ ...file, affected: true, added: false, reasons: [why] })), removed: [] };
  }

  const paths = pathsOf(question, context);
  const deleted = changes.files.some(({ kind }) => kind === "deleted");
  const before =
    deleted && changes.base !== undefined
      ? compileBase(
          {
            project,
            root: question.repositoryRoot,
            folder: paths.folder,
            commit: changes.base,
            likely: [...new Set([...compiled.flatMap(({ closure }) => closure.map(paths.shown)), ...deletedOf(changes.files)])],
          },
          context.git,
          compile,
        )
      : [];
  const argots = argotsChange(question, paths.folder, context);

  const files = compiled.map((one): InspectedFile => {
    const base = before.find(({ file }) => file === one.file);
    const names = one.manifests.map(({ path }) => path);
    const reasons = reasonsOf(
      {
        file: paths.shown(one.file),
        closure: new Set([...one.closure.flatMap(paths.both), ...(base?.closure.map(paths.shown) ?? [])]),
        manifests: new Set(
          question.manifestsCount && project.output !== undefined ? names.map((name) => paths.shown(resolve(project.output!, name))) : [],
        ),
      },
      changes.files,
      { configuration: project.configurationPath === undefined ? undefined : paths.shown(project.configurationPath), folder: paths.folder },
    );
    return {
      ...one,
      affected: reasons.length > 0 || argots !== undefined,
      added: reasons.some(({ role, kind }) => role.kind === "itself" && kind === "added"),
      reasons: [...sorted(reasons).map(reasonText), ...(argots === undefined ? [] : [argots])],
    };
  });
  return { files, removed: removedOf(compiled, before, changes.files, paths) };
}

function removedOf(
  compiled: readonly CompiledFile[],
  before: readonly CompiledFile[],
  changed: readonly ChangedFile[],
  { shown }: Paths,
): readonly RemovedPipeline[] {
  const present = new Set(compiled.flatMap(({ manifests }) => manifests.map(({ pipeline }) => pipeline)));
  return before.flatMap(({ file, manifests }) => {
    const now = compiled.find((one) => one.file === file);
    // Of a file that does not compile nobody knows what it still holds.
    if (now !== undefined && now.manifests.length === 0) return [];
    const reason = changed.some(({ path, kind }) => path === shown(file) && kind === "deleted")
      ? `${shown(file)} was deleted`
      : `${shown(file)} no longer exports it`;
    return manifests.filter(({ pipeline }) => !present.has(pipeline)).map(({ pipeline }) => ({ pipeline, source: file, reason }));
  });
}

interface Paths {
  /** The project's root as seen from the repository's; empty where they are the same. */
  readonly folder: string;
  /** A path (relative to the project's root, or absolute) as seen from the repository's root. */
  shown(path: string): string;
  /** That, and where it really leads, through links. */
  both(path: string): readonly string[];
}

function pathsOf({ project, repositoryRoot }: Question, { files }: ActionContext): Paths {
  const real = (path: string): string => {
    try {
      return files.realpathSync(path);
    } catch {
      return path;
    }
  };
  const top = real(repositoryRoot);
  const root = real(project.root);
  const fromTop = (path: string): string => {
    const short = relative(top, path);
    return sep === "/" ? short : short.split(sep).join("/");
  };
  // What is absolute begins with the root as it was given.
  const shown = (path: string): string => fromTop(resolve(root, relative(project.root, resolve(project.root, path))));
  return { folder: fromTop(root), shown, both: (path) => [...new Set([shown(path), fromTop(real(resolve(root, path)))])] };
}

function deletedOf(files: readonly ChangedFile[]): readonly string[] {
  return files.filter(({ kind }) => kind === "deleted").map(({ path }) => path);
}

/** The files that a person thinks of first come first. */
function sorted(reasons: readonly Reason[]): readonly Reason[] {
  const order: Record<Reason["role"]["kind"], number> = { itself: 0, import: 1, configuration: 2, lockfile: 3, manifest: 4 };
  return [...reasons].sort((a, b) => order[a.role.kind] - order[b.role.kind] || (a.path < b.path ? -1 : 1));
}

/** Another version of argots in a `package.json` of the project or above it. */
function argotsChange({ changes, repositoryRoot }: Question, folder: string, context: ActionContext): string | undefined {
  if (changes.kind !== "files" || changes.base === undefined) return undefined;
  for (const { path, kind } of changes.files) {
    const place = path === "package.json" ? "" : path.endsWith("/package.json") ? path.slice(0, -"/package.json".length) : undefined;
    if (kind !== "modified" || place === undefined || (place !== "" && folder !== place && !folder.startsWith(`${place}/`))) continue;
    const { stdout } = context.git.runNow(["cat-file", "blob", `${changes.base}:${path}`], { cwd: repositoryRoot });
    const before = argotsVersion(stdout.toString("utf8"));
    const after = argotsVersion(readText(resolve(repositoryRoot, path), context));
    if (before !== after) return `argots went from ${before ?? "none"} to ${after ?? "none"} in ${path}`;
  }
  return undefined;
}

function argotsVersion(text: string): string | undefined {
  try {
    const file = JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
    const version = file["dependencies"]?.["argots"] ?? file["devDependencies"]?.["argots"];
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string, { files }: ActionContext): string {
  try {
    return files.readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
