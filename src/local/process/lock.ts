import { mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";

/**
 * One process at a time has a lock. Undefined where another one has it, else what gives it back. Locks of processes that were killed are
 * taken over.
 */
export function takeLock(lock: string): (() => void) | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (makeLock(lock, processName(process.pid))) {
      return () => {
        rmSync(lock, { force: true });
      };
    }
    if (isHeld(lock)) return undefined;
    takeAway(lock);
  }
  return undefined;
}

/** Whether a process that is alive has it. */
export function isHeld(lock: string): boolean {
  try {
    const name = readlinkSync(lock);
    const id = Number(name.split("-")[0]);
    process.kill(id, 0);
    return processName(id) === name;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A link to nowhere says whose it is from the moment it is there; a file would be empty first. */
function makeLock(lock: string, name: string): boolean {
  try {
    symlinkSync(name, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/** Of several who find the same dead lock, a slow one may take away what a fast one has taken since: that is put back. */
function takeAway(lock: string): void {
  const aside = `${lock}.${String(process.pid)}`;
  try {
    renameSync(lock, aside);
  } catch {
    // Somebody else did.
    return;
  }
  if (isHeld(aside)) makeLock(lock, readlinkSync(aside));
  rmSync(aside, { force: true });
}

/** Numbers are used again; on Linux, the moment of its start tells a process from a later one. One that has ended, and that nobody has asked after yet, is none. */
function processName(id: number): string {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return /[ZX]/.test(fields[0] ?? "") ? "" : `${String(id)}-${fields[19] ?? ""}`;
  } catch {
    return `${String(id)}-`;
  }
}
