import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileNameOf } from "./file-name.ts";
import { writeWhole } from "./write-whole.ts";

/** The folder in a project that holds everything of runs here. */
export const folderName = ".argots";

export const runsFolder = (folder: string): string => join(folder, "runs");
export const cacheFolder = (folder: string): string => join(folder, "cache");

/** The folder of a task, by its path in the run, in that of the run. */
export const folderOfTask = (run: string, path: string): string => join(run, "tasks", path === "" ? "entry" : fileNameOf(path));

/** Makes the folder: version control passes it over, and Node takes scripts in it as it does in a container, whatever the project's package.json says. */
export function makeFolder(folder: string): void {
  mkdirSync(runsFolder(folder), { recursive: true });
  for (const [name, text] of [
    [".gitignore", "*\n"],
    ["package.json", "{}\n"],
  ] as const) {
    if (!existsSync(join(folder, name))) writeWhole(join(folder, name), text);
  }
}

/** A new run's name and folder: `training-3`. */
export function newRun(folder: string, pipeline: string): string {
  const taken = numbersOf(folder, pipeline);
  for (let number = Math.max(0, ...taken) + 1; ; number++) {
    const id = `${pipeline}-${String(number)}`;
    try {
      mkdirSync(join(runsFolder(folder), id));
      return id;
    } catch (error) {
      // Somebody else took it a moment ago.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** The runs of a pipeline, the latest first. */
export function runsOf(folder: string, pipeline: string): readonly string[] {
  return [...numbersOf(folder, pipeline)].sort((left, right) => right - left).map((number) => `${pipeline}-${String(number)}`);
}

/** All runs, of all pipelines, in no order. */
export function allRuns(folder: string): readonly string[] {
  return existsSync(runsFolder(folder)) ? readdirSync(runsFolder(folder)) : [];
}

function numbersOf(folder: string, pipeline: string): readonly number[] {
  if (!existsSync(runsFolder(folder))) return [];
  return readdirSync(runsFolder(folder)).flatMap((name) => {
    const number = name.startsWith(`${pipeline}-`) ? name.slice(pipeline.length + 1) : "";
    return /^[1-9][0-9]*$/.test(number) ? [Number(number)] : [];
  });
}
