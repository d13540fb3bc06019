import { dirname, join, resolve } from "node:path";
import type { CliContext } from "../context.ts";

/** The commit that is checked out, read from git's own files: no program is run. undefined outside a repository, and before the first commit. */
export function commitOf(folder: string, context: CliContext): string | undefined {
  const read = (path: string): string | undefined => {
    try {
      return context.files.readFileSync(path, "utf8").trim();
    } catch {
      return undefined;
    }
  };
  const found = gitFolder(folder, context, read);
  if (found === undefined) return undefined;
  const head = read(join(found, "HEAD"));
  const reference = head === undefined ? undefined : /^ref: (refs\/.+)$/.exec(head)?.[1];
  if (reference === undefined) return isCommit(head) ? head : undefined;
  // A worktree has a HEAD of its own, and the branches of the repository.
  const common = read(join(found, "commondir"));
  const shared = common === undefined ? found : resolve(found, common);
  const loose = read(join(found, reference)) ?? read(join(shared, reference));
  if (isCommit(loose)) return loose;
  const packed = read(join(shared, "packed-refs"))
    ?.split("\n")
    .find((line) => line.endsWith(` ${reference}`));
  const commit = packed?.split(" ")[0];
  return isCommit(commit) ? commit : undefined;
}

function gitFolder(from: string, context: CliContext, read: (path: string) => string | undefined): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, ".git");
    if (context.files.existsSync(path)) {
      const link = /^gitdir: (.+)$/.exec(read(path) ?? "")?.[1];
      return link === undefined ? path : resolve(folder, link);
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function isCommit(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text);
}
