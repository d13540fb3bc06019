import type { ChangedFile } from "./git-repository.ts";

/** Why a pipeline file counts as changed. */
export interface Reason {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly kind: ChangedFile["kind"];
  readonly role:
    | { readonly kind: "itself" }
    | { readonly kind: "import"; /** The pipeline file, relative to the repository's root. */ readonly importer: string }
    | { readonly kind: "configuration" }
    | { readonly kind: "lockfile" }
    | { readonly kind: "manifest" };
}

/** The lockfiles of the package managers, by name: with one of them, packages and argots itself may have changed. */
const lockfiles = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
]);

export interface Inspected {
  /** The pipeline file, relative to the repository's root, as are all paths here. */
  readonly file: string;
  /** Everything it is made from, now or at the base. Links and what they lead to. */
  readonly closure: ReadonlySet<string>;
  /** The committed manifests of its pipelines. */
  readonly manifests: ReadonlySet<string>;
}

/** What of the changes concerns a pipeline file; nothing: it is not affected. */
export function reasonsOf(
  inspected: Inspected,
  changed: readonly ChangedFile[],
  project: { readonly configuration: string | undefined; readonly folder: string },
): readonly Reason[] {
  return changed.flatMap((change): Reason[] => {
    const role = roleOf(change, inspected, project);
    return role === undefined ? [] : [{ path: change.path, kind: change.kind, role }];
  });
}

function roleOf(
  { path, folder }: ChangedFile,
  { file, closure, manifests }: Inspected,
  project: { readonly configuration: string | undefined; readonly folder: string },
): Reason["role"] | undefined {
  if (path === file) return { kind: "itself" };
  if (closure.has(path)) return { kind: "import", importer: file };
  if (folder && [...closure].some((one) => one.startsWith(`${path}/`))) return { kind: "import", importer: file };
  if (path === project.configuration) return { kind: "configuration" };
  if (isLockfile(path, project.folder)) return { kind: "lockfile" };
  if (manifests.has(path)) return { kind: "manifest" };
  return undefined;
}

/** One in the project's folder or in one above it. */
function isLockfile(path: string, folder: string): boolean {
  const slash = path.lastIndexOf("/");
  if (!lockfiles.has(path.slice(slash + 1))) return false;
  const place = slash === -1 ? "" : path.slice(0, slash);
  return place === "" || folder === place || folder.startsWith(`${place}/`);
}

/** `components/train.py changed, imported by pipelines/training.pipeline.ts`. */
export function reasonText({ path, kind, role }: Reason): string {
  const verb = { added: "was added", modified: "changed", deleted: "was deleted" }[kind];
  switch (role.kind) {
    case "itself":
      return `${path} ${verb}`;
    case "import":
      return `${path} ${verb}, imported by ${role.importer}`;
    case "configuration":
      return `${path} ${verb}, which every pipeline is compiled with`;
    case "lockfile":
      return `${path} ${verb}: packages, or argots itself`;
    case "manifest":
      return `${path} ${verb}, which argots generates`;
  }
}
