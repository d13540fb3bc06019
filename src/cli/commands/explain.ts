import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { pages } from "../../diagnostics/pages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { paintFor } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { messageLines } from "../reporters/message-lines.ts";

/** `argots explain [CODE]`: the page of a diagnostic or a rule, or the list of all. Loaded only when asked for: the pages are long. */
export async function runExplain(given: Arguments, context: CliContext): Promise<number> {
  const [written] = given.positionals;
  const { rules, rulePage } = await context.loadLinter();
  if (written === undefined) {
    const ofRules = rules.map(({ code, name, severity, summary }) => [code, `${name} (${severity}: ${summary})`] as const);
    const ofMessages = Object.entries(pages).map(([code, page]) => [code, summaryOf(page)] as const);
    const lines = [...ofRules, ...ofMessages].map(([code, text]) => `${code}  ${text}\n`);
    context.stdout.write(lines.join(""));
    return exitCodes.ok;
  }
  const code = normalized(written);
  const rule = rules.find((candidate) => candidate.code === code || candidate.name === written.toLowerCase());
  const page = rule === undefined ? (Object.hasOwn(pages, code) ? pages[code] : undefined) : rulePage(rule);
  if (page !== undefined) {
    context.stdout.write(page);
    return exitCodes.ok;
  }
  const paint = paintFor(context.stderr, context.env);
  const known = [...Object.keys(pages), ...rules.map((one) => one.code)];
  const names = rules.map(({ name }) => name);
  context.stderr.write(`${messageLines(unknown(written, closest(code, known) ?? closest(written, names)), paint).join("\n")}\n`);
  return exitCodes.usage;
}

/** `arg2004`, `2004` and `ARG-2004` are all what somebody types. */
function normalized(written: string): string {
  return `ARG${written.toUpperCase().replace(/^ARG[-_ ]?/, "")}`;
}

/** `file not found: There is no file …` */
function summaryOf(page: string): string {
  const title = /^# \w+: (.+)$/m.exec(page)?.[1] ?? "";
  const message = /^> (\w+: .+)$/m.exec(page)?.[1] ?? "";
  return `${title} (${message})`;
}

function unknown(written: string, near: string | undefined): Message {
  const hint = near === undefined ? "`argots explain` lists them all." : `did you mean \`${near}\`? \`argots explain\` lists them all.`;
  return messages.unknownCode({ code: written, hint });
}
