import * as messages from "../../diagnostics/messages.generated.ts";
import { reasonOf } from "../../cli/context.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { ActionContext } from "../context.ts";

/** The files by which a step speaks to the runner. It makes them; one that is named and is not there is a mistake of the surroundings. */
export type CommandFile = "GITHUB_OUTPUT" | "GITHUB_STATE" | "GITHUB_STEP_SUMMARY";

/** What is wrong with the files, all at once. A variable that is not set is a machine without a runner: then nothing is written. */
export function checkCommandFiles(names: readonly CommandFile[], { env, files }: ActionContext): readonly Message[] {
  return names.flatMap((variable) => {
    const path = env[variable];
    if (!path) return [];
    try {
      return files.statSync(path).isFile() ? [] : [messages.commandFileMissing({ variable, reason: "it is no file" })];
    } catch (error) {
      return [messages.commandFileMissing({ variable, reason: reasonOf(error) })];
    }
  });
}

/** `name<<delimiter`, the value, the delimiter, which is random: no value can end its own entry. */
export function appendEntries(variable: CommandFile, entries: Readonly<Record<string, string>>, context: ActionContext): void {
  const text = Object.entries(entries).map(([name, value]) => {
    const delimiter = `argots_${context.random()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  append(variable, text.join(""), context);
}

export function append(variable: CommandFile, text: string, { env, files }: ActionContext): void {
  const path = env[variable];
  if (path && text !== "") files.appendFileSync(path, text);
}
