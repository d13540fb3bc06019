import type { FSWatcher } from "node:fs";
import type { FileOperations } from "../context.ts";

/** Tells when something happens below a set of folders; what exactly is found out by looking, since editors save in many ways. */
export interface Changes {
  /** From now on these folders, absolute, and no others. True when one was not followed before: look again, something may have happened in it. */
  follow(folders: Iterable<string>): boolean;
  /** Resolves when something has happened since the last call and it has been quiet for a moment. */
  next(): Promise<void>;
  close(): void;
}

/** An editor's save is several events; a checkout is thousands. */
const quietMilliseconds = 60;
/** Where the system refuses to watch (too many folders, a network disk), it is looked at so often instead. */
const pollMilliseconds = 1000;

export function watchFolders(files: FileOperations): Changes {
  const watchers = new Map<string, FSWatcher>();
  let quiet: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  let pending = false;
  let wake: (() => void) | undefined;

  const happened = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      pending = true;
      wake?.();
    }, quietMilliseconds);
  };
  const poll = () => (polling ??= setInterval(happened, pollMilliseconds));
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };

  return {
    follow(folders) {
      const wanted = new Set(folders);
      let added = false;
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder);
      for (const folder of wanted) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = files.watch(folder, happened);
          // A folder that is removed; the next look finds out what that means.
          watcher.on("error", () => {
            drop(folder);
            happened();
          });
          watchers.set(folder, watcher);
          added = true;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOENT") poll();
        }
      }
      return added;
    },
    async next() {
      if (!pending) await new Promise<void>((resume) => (wake = resume));
      pending = false;
    },
    close() {
      for (const folder of [...watchers.keys()]) drop(folder);
      clearTimeout(quiet);
      clearInterval(polling);
    },
  };
}

/** What changes when a file's content may have. */
export function stampOf(path: string, files: FileOperations): string {
  try {
    const { mtimeMs, size, ino } = files.statSync(path);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return "missing";
  }
}
