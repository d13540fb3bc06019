// What a run has left running, found by whoever looks from outside.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";

/**
 * Processes of a run and its guards, by the mark of the run's folder; those whose own folder is in it; and those that have a word in their command
 * line.
 */
export function leftProcesses(folder: string, word?: string): readonly string[] {
  const mark = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return readdirSync("/proc").flatMap((name) => {
    if (!/^[0-9]+$/.test(name) || Number(name) === process.pid) return [];
    // Of one that has ended, and that nobody has asked after yet, it is empty.
    const command = read(() => readFileSync(`/proc/${name}/cmdline`, "latin1"))
      .replaceAll("\0", " ")
      .trim();
    const environment = `\0${read(() => readFileSync(`/proc/${name}/environ`, "latin1"))}`;
    const isLeft =
      environment.includes(`\0ARGOTS_LOCAL_RUN=${mark}.`) ||
      command.includes(`guard ${mark} `) ||
      `${read(() => readlinkSync(`/proc/${name}/cwd`))}/`.startsWith(`${folder}/`) ||
      (word !== undefined && command.includes(word));
    return isLeft && command !== "" ? [`${name} ${command.slice(0, 200)}`] : [];
  });
}

function read(act: () => string): string {
  try {
    return act();
  } catch {
    // It has ended, or is somebody else's.
    return "";
  }
}
