import type { FileSystem } from "../../transpiler/file-system.ts";
import type { Git } from "../context.ts";

/** A commit's files as the compiler reads files: nothing is checked out, and no filter runs over what is read. */
export interface CommitFiles {
  readonly fileSystem: FileSystem;
  /** Relative to the repository's root, sorted. */
  readonly paths: readonly string[];
  /** Fetches these at once; any other is fetched when it is read. */
  preload(paths: readonly string[]): void;
}

const directory = { error: "directory" } as const;
const missing = { error: "missing" } as const;

/** `root` is what the paths that the compiler asks for begin with: where the repository lies. */
export function commitFiles(root: string, commit: string, git: Git): CommitFiles {
  const hashes = new Map<string, string>();
  const folders = new Set<string>([""]);
  const listed = git.runNow(["ls-tree", "-r", "-z", commit], { cwd: root });
  for (const entry of listed.stdout.toString("utf8").split("\0")) {
    const [, mode, hash, path] = /^(\d+) blob ([0-9a-f]+)\t([^]+)$/.exec(entry) ?? [];
    // Links are followed by nobody here: what one leads to is in the tree under its own name.
    if (hash === undefined || path === undefined || mode === "120000") continue;
    hashes.set(path, hash);
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) folders.add(path.slice(0, end));
  }
  const contents = new Map<string, Buffer>();
  const load = (wanted: readonly string[]): void => {
    if (wanted.length === 0) return;
    const { stdout } = git.runNow(["cat-file", "--batch"], { cwd: root, input: `${wanted.join("\n")}\n` });
    readBatch(stdout, contents);
  };
  const prefix = root.endsWith("/") ? root : `${root}/`;
  const relative = (path: string): string | undefined =>
    path === root ? "" : path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  return {
    paths: [...hashes.keys()].sort(),
    preload: (paths) => load([...new Set(paths.flatMap((path) => hashes.get(path) ?? []))]),
    fileSystem: {
      readFile(path) {
        const short = relative(path);
        const hash = short === undefined ? undefined : hashes.get(short);
        if (hash === undefined) return short !== undefined && folders.has(short) ? directory : missing;
        if (!contents.has(hash)) load([hash]);
        return contents.get(hash) ?? { error: "unreadable" };
      },
      fileExists: (path) => hashes.has(relative(path) ?? "\0"),
      directoryExists: (path) => folders.has(relative(path) ?? "\0"),
    },
  };
}

/** `HASH blob SIZE\n`, so many bytes, `\n`; again and again. */
function readBatch(output: Buffer, contents: Map<string, Buffer>): void {
  for (let start = 0; start < output.length;) {
    const end = output.indexOf("\n", start);
    const [hash = "", kind, size] = output.toString("latin1", start, end).split(" ");
    if (kind !== "blob") {
      // `HASH missing`: a partial clone that cannot fetch.
      start = end + 1;
      continue;
    }
    const from = end + 1;
    contents.set(hash, output.subarray(from, from + Number(size)));
    start = from + Number(size) + 1;
  }
}
