import packageFile from "../../package.json" with { type: "json" };
import type { Message } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import { closest } from "../diagnostics/suggest.ts";
import { bugReport } from "./bug-report.ts";
import { paintFor } from "./colour.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import type { CliContext } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { parseArguments } from "./flags.ts";
import { commandHelp, programHelp } from "./help.ts";
import { messageLines } from "./reporters/message-lines.ts";

/**
 * The command line: does what `argv` (without `node` and the program) asks for and returns the exit code. It never throws.
 *
 * @example
 * process.exitCode = await run(["compile", "--watch"], nodeContext());
 */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  try {
    return await dispatch(argv, context);
  } catch (error) {
    context.stderr.write(bugReport(error, argv));
    return exitCodes.bug;
  }
}

async function dispatch(argv: readonly string[], context: CliContext): Promise<number> {
  const [word, ...rest] = argv;
  if (word === "--version" || word === "-v") return print(context, `${packageFile.version}\n`);
  if (word === "--help" || word === "-h") return print(context, programHelp(commands, packageFile.version));
  if (word === "help" && (rest[0] === undefined || rest[0].startsWith("-")))
    return print(context, programHelp(commands, packageFile.version));
  if (word === undefined) {
    context.stderr.write(programHelp(commands, packageFile.version));
    return exitCodes.usage;
  }

  const name = word === "help" ? rest[0]! : word;
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return refuse(context, [unknownCommand(name)]);
  if (word === "help") return print(context, commandHelp(command));
  return runCommand(command, rest, context);
}

async function runCommand(command: Command, argv: readonly string[], context: CliContext): Promise<number> {
  const given = parseArguments(argv, command);
  if ("errors" in given) return refuse(context, given.errors);
  if (given.switches.help) return print(context, commandHelp(command));
  const runLoaded = await command.load();
  return runLoaded(given, context);
}

function unknownCommand(name: string): Message {
  const near = closest(
    name,
    commands.map((command) => command.name),
  );
  const known = commands.map((command) => `\`${command.name}\``).join(", ");
  return messages.unknownCommand({ name, hint: near === undefined ? `the commands are ${known}.` : `did you mean \`argots ${near}\`?` });
}

function print(context: CliContext, text: string): number {
  context.stdout.write(text);
  return exitCodes.ok;
}

function refuse(context: CliContext, errors: readonly Message[]): number {
  const paint = paintFor(context.stderr, context.env);
  for (const error of errors) context.stderr.write(`${messageLines(error, paint).join("\n")}\n`);
  return exitCodes.usage;
}
