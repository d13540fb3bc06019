import { lstatSync, mkdirSync, type Stats } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Absent where users have no numbers (Windows). */
  readonly user: number | undefined;
}

export function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, home: homedir(), user: process.getuid?.() };
}

/**
 * Where the user's caches belong on this system, or undefined when `ARGOTS_CACHE=off` or there is no such place.
 * A relative `XDG_CACHE_HOME` is ignored, as its specification demands.
 */
export function cacheFolder({ platform, environment, home }: Machine): string | undefined {
  if (environment["ARGOTS_CACHE"] === "off") return undefined;
  const wished = platform === "win32" ? environment["LOCALAPPDATA"] : environment["XDG_CACHE_HOME"];
  if (wished !== undefined && isAbsolute(wished)) return join(wished, "argots");
  if (platform === "win32" || !isAbsolute(home)) return undefined;
  return join(home, ...(platform === "darwin" ? ["Library", "Caches"] : [".cache"]), "argots");
}

/** The folder is a real one, belongs to the user, and nobody else can put files there. Where users have no numbers, the system's own rules for the folder must do. */
export function isPrivateFolder(folder: string, machine: Machine): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && stats.isDirectory() && isPrivate(stats, machine);
}

/** Belongs to the user and nobody else may write to it. */
export function isPrivate(stats: Stats, { user }: Machine): boolean {
  return user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0);
}

/**
 * Makes the folder when it is missing, with access for the user alone. Nothing is made in a place of somebody else's:
 * under `sudo` the home folder is often that of the caller. Throws as `mkdirSync` does.
 */
export function makePrivateFolder(folder: string, machine: Machine): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) {
    if (!belongsToUser(dirname(folder), machine)) return false;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  return isPrivateFolder(folder, machine);
}

function belongsToUser(folder: string, machine: Machine): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats !== undefined) return machine.user === undefined || stats.uid === machine.user;
  return dirname(folder) !== folder && belongsToUser(dirname(folder), machine);
}
