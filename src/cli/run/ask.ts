import { createInterface, type Interface } from "node:readline/promises";
import type { LocalSettings, Question } from "../../local/local-run.ts";
import type { CliContext } from "../context.ts";

/** Who answers a pause: the person at the terminal, or `--approve`. */
export function asker(context: CliContext, approves: boolean): { readonly ask: LocalSettings["ask"]; readonly close: () => void } {
  let line: Interface | undefined;
  // One question at a time.
  let before: Promise<unknown> = Promise.resolve();
  const ask: LocalSettings["ask"] = (question) => {
    if (approves) return Promise.resolve(approval(question));
    if (!context.stderr.isTerminal || process.stdin.isTTY !== true || context.env.CI) return Promise.resolve(undefined);
    const opened = (line ??= createInterface({ input: process.stdin, output: process.stderr, terminal: false }));
    const answer = before.then(() => askPerson(opened, question, context));
    before = answer.catch(() => undefined);
    return answer.catch(() => undefined);
  };
  return {
    ask,
    close() {
      line?.close();
    },
  };
}

/** `true`, the first of the choices, or what Argo takes where nothing is said. Undefined where a text is wanted that nobody has given. */
function approval({ outputs }: Question): Readonly<Record<string, string>> | undefined {
  const entries = outputs.map(
    ({ name, choices, default: fallback }) => [name, choices.includes("true") ? "true" : (choices[0] ?? fallback)] as const,
  );
  return entries.some(([, value]) => value === undefined)
    ? undefined
    : Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""]));
}

async function askPerson(
  line: Interface,
  { path, message, outputs }: Question,
  context: CliContext,
): Promise<Readonly<Record<string, string>>> {
  context.stderr.write(`${path} waits${message === "" ? "" : `: ${message}`}\n`);
  if (outputs.length === 0) {
    await line.question("  press Enter to go on ");
    return {};
  }
  const answers: Record<string, string> = {};
  for (const { name, choices, default: fallback } of outputs) {
    for (;;) {
      const shown = choices.length > 0 ? ` (${choices.join(", ")})` : fallback === undefined || fallback === "" ? "" : ` [${fallback}]`;
      const text = await line.question(`  ${name}${shown}: `);
      if (text === "" && fallback !== undefined && choices.length === 0) answers[name] = fallback;
      else if (choices.length === 0 || choices.includes(text)) answers[name] = text;
      if (answers[name] !== undefined) break;
    }
  }
  return answers;
}
