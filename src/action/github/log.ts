import { escapeData, escapeProperty } from "../../cli/reporters/github.ts";
import type { ActionContext } from "../context.ts";

/** The step's log: text for people, and the commands among it that the runner carries out. */
export interface Log {
  /** Lines of any origin. None of them becomes a command, whatever it says. */
  print(text: string): void;
  command(name: string, message: string, properties?: Readonly<Record<string, string>>): void;
  group(title: string, text: string): void;
  notice(message: string): void;
}

export function openLog({ stdout, random }: Pick<ActionContext, "stdout" | "random">): Log {
  const print = (text: string): void => {
    if (text === "") return;
    const whole = text.endsWith("\n") ? text : `${text}\n`;
    if (!looksLikeCommand(whole)) return stdout.write(whole);
    const token = random();
    stdout.write(`::stop-commands::${token}\n${whole}::${token}::\n`);
  };
  const command: Log["command"] = (name, message, properties = {}) => {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    stdout.write(`::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeData(message)}\n`);
  };
  return {
    print,
    command,
    group(title, text) {
      command("group", title.replace(/[\r\n]+/g, " "));
      print(text);
      command("endgroup", "");
    },
    notice: (message) => command("notice", message, { title: "argots" }),
  };
}

/** The runner reads `::` at the beginning of a line, blanks aside, and the older `##[` anywhere in it (ActionCommand.TryParse, TryParseV2). */
function looksLikeCommand(text: string): boolean {
  return text.includes("##[") || text.split(/[\r\n]/).some((line) => line.trimStart().startsWith("::"));
}
