import { statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { shellWord } from "../../cluster/shell-word.ts";

export interface FileParameters {
  /** As they were, but for files: `./data.csv` is the whole path, for a task is somewhere else. */
  readonly values: Readonly<Record<string, string>>;
  /** Of those that may have been meant as files, and are not written so. */
  readonly warnings: readonly Message[];
}

/**
 * Tasks run in folders of their own, where a path that counts from the folder of the command leads nowhere. One that begins with `./` or `../` and is
 * there is a file and nothing else; every other text may be anything.
 */
export function withFiles(given: Readonly<Record<string, string>>, folder: string): FileParameters {
  const values: Record<string, string> = {};
  const warnings: Message[] = [];
  for (const [name, value] of Object.entries(given)) {
    values[name] = value;
    if (value === "" || value.includes("\n") || isAbsolute(value)) continue;
    const path = resolve(folder, value);
    if (/^\.\.?(?:[/\\]|$)/.test(value)) {
      if (kindOf(path) !== undefined) values[name] = path;
    } else if (/[./\\]/.test(value) && kindOf(path) === "file") {
      const word = `.${sep}${relative(folder, path)}`;
      warnings.push(messages.localParameterIsFile({ name, value, command: `-p ${shellWord(`${name}=${word}`)}` }));
    }
  }
  return { values, warnings };
}

function kindOf(path: string): "file" | "folder" | undefined {
  try {
    const status = statSync(path);
    return status.isFile() ? "file" : status.isDirectory() ? "folder" : undefined;
  } catch {
    // There is none, or no file can have such a name.
    return undefined;
  }
}
