import type { Command } from "./command.ts";
import { helpFlag, type Flag } from "./flags.ts";

/** Help of the program: examples first. */
export function programHelp(commands: readonly Command[], version: string): string {
  const examples = commands.flatMap((command) => command.examples.slice(0, 1));
  return sections([
    [`argots ${version}: Argo Workflows from ordinary TypeScript, read without ever being run.`],
    ["Examples", ...table(examples.map(({ line, meaning }) => [`$ ${line}`, meaning]))],
    ["Usage", "  argots <command> [arguments] [flags]"],
    ["Commands", ...table(commands.map((command) => [command.name, command.summary]))],
    ["Flags", ...table([flagRow({ name: "version", short: "v", description: "Print the version." }), flagRow(helpFlag)])],
    ["Exit codes", ...table(exitCodeRows)],
    ["argots <command> --help tells more about one command."],
  ]);
}

export function commandHelp(command: Command): string {
  const usage = ["argots", command.name, command.positionals?.usage, command.flags.length > 0 ? "[flags]" : undefined];
  return sections([
    [command.summary],
    ["Examples", ...table(command.examples.map(({ line, meaning }) => [`$ ${line}`, meaning]))],
    ["Usage", `  ${usage.filter((part) => part !== undefined).join(" ")}`],
    command.details,
    ["Flags", ...table([...command.flags, helpFlag].map(flagRow))],
  ]);
}

const exitCodeRows: readonly (readonly [string, string])[] = [
  ["0", "all is well"],
  ["1", "errors in the pipelines, or manifests that differ"],
  ["2", "wrong flags or configuration, or files that cannot be read or written"],
  ["3", "the cluster cannot be reached, or refuses"],
  ["4, 5", "the run failed, did not end in time"],
  ["70", "a bug in argots"],
  ["130, 143", "ended by Ctrl-C, by SIGTERM"],
];

function flagRow(flag: Flag): readonly [string, string] {
  const short = flag.short === undefined ? "    " : `-${flag.short}, `;
  return [`${short}--${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`, flag.description.replaceAll("`", "")];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  // A left side that is far longer than the others would push everything out of the window: it gets a line of its own.
  return width > 52
    ? rows.flatMap(([left, right]) => [`  ${left}`, `      ${right}`])
    : rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`);
}

function sections(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
