import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Diagnostic, Message } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import { closest, didYouMean } from "../diagnostics/suggest.ts";

/** A flag as the command line, the help and the documentation know it. */
export interface Flag {
  /** Without hyphens: `output`. */
  readonly name: string;
  /** One letter: `o`. */
  readonly short?: string;
  /** What stands for the value in the help: `DIR`. A switch has none; `--no-…` is its opposite. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeatable?: boolean;
  readonly description: string;
}

/** How a command is called. */
export interface CommandSyntax {
  readonly name: string;
  readonly flags: readonly Flag[];
  /** `files…`, for the help; absent when the command takes none. */
  readonly positionals?: Positionals;
}

interface Positionals {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  /** "one Python file": behind "needs" and "takes". */
  readonly expected: string;
  readonly example: string;
}

/** The command line, taken apart. Flags that were not given are not there. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: Readonly<Record<string, boolean | undefined>>;
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Every command knows it. */
export const helpFlag: Flag = { name: "help", short: "h", description: "Show how the command is called." };

export function parseArguments(argv: readonly string[], syntax: CommandSyntax): Arguments | { readonly errors: readonly Diagnostic[] } {
  const flags = new Map([...syntax.flags, helpFlag].map((flag) => [flag.name, flag]));
  const errors: Message[] = [];
  const values: Record<string, string> = {};
  const switches: Record<string, boolean> = {};
  const lists: Record<string, string[]> = {};
  const counts = new Map<string, number>();
  const positionals: string[] = [];

  // parseArgs splits (`-o=x`, `--as=x`, `--`); what is wrong is said here, all of it and in our words.
  const { tokens } = parseArgs({ args: [...argv], options: optionsOf(flags), strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const negated = token.name.startsWith("no-") ? flags.get(token.name.slice(3)) : undefined;
    const flag = flags.get(token.name) ?? (negated?.value === undefined ? negated : undefined);
    if (flag === undefined) {
      errors.push(messages.unknownFlag({ command: syntax.name, flag: token.rawName, hint: unknownFlagHint(token.rawName, syntax, flags) }));
      continue;
    }
    if (flag.value === undefined) {
      const off = flag !== flags.get(token.name);
      if (token.value === undefined) switches[flag.name] = !off;
      else
        errors.push(
          messages.flagValueUnexpected({
            flag: token.rawName,
            value: token.value,
            opposite: off ? `--${flag.name}` : `--no-${flag.name}`,
          }),
        );
      continue;
    }
    // `--output --watch`: a forgotten value must not swallow the next flag.
    if (token.value === undefined || (!token.inlineValue && /^--./.test(token.value))) {
      errors.push(messages.flagValueMissing({ flag: token.rawName, value: flag.choices?.[0] ?? flag.value }));
      continue;
    }
    if (flag.choices && !flag.choices.includes(token.value)) {
      errors.push(messages.flagValueWrong({ flag: token.rawName, value: token.value, hint: choicesHint(token.value, flag.choices) }));
      continue;
    }
    counts.set(flag.name, (counts.get(flag.name) ?? 0) + 1);
    if (flag.repeatable) (lists[flag.name] ??= []).push(token.value);
    else values[flag.name] = token.value;
  }

  for (const [name, count] of counts) {
    if (count > 1 && !flags.get(name)?.repeatable) errors.push(messages.flagRepeated({ flag: `--${name}`, count }));
  }
  if (switches.help !== true) errors.push(...checkPositionals(positionals, syntax));
  return errors.length > 0 ? { errors } : { positionals, values, switches, lists };
}

function optionsOf(flags: ReadonlyMap<string, Flag>): NonNullable<ParseArgsConfig["options"]> {
  return Object.fromEntries(
    [...flags.values()].map((flag) => [
      flag.name,
      {
        type: flag.value === undefined ? ("boolean" as const) : ("string" as const),
        multiple: true,
        ...(flag.short === undefined ? {} : { short: flag.short }),
      },
    ]),
  );
}

function checkPositionals(positionals: readonly string[], syntax: CommandSyntax): Message[] {
  const { least, most, expected, example } = syntax.positionals ?? { least: 0, most: 0, expected: "no arguments", example: "" };
  if (positionals.length < least) return [messages.argumentMissing({ command: syntax.name, expected, example })];
  return positionals.slice(most).map((argument) => messages.argumentUnexpected({ command: syntax.name, expected, argument }));
}

function unknownFlagHint(written: string, syntax: CommandSyntax, flags: ReadonlyMap<string, Flag>): string {
  const negated = written.startsWith("--no-");
  const near = closest(written.slice(negated ? 5 : 2), flags.keys());
  if (written.startsWith("--") && near !== undefined) return `did you mean \`${negated ? "--no-" : "--"}${near}\`?`;
  return `run \`argots ${syntax.name} --help\` for its flags; a file whose name begins with a hyphen goes after \`--\`.`;
}

function choicesHint(value: string, choices: readonly string[]): string {
  return `it is one of ${choices.map((choice) => `\`${choice}\``).join(", ")}.${didYouMean(value, choices)}`;
}
