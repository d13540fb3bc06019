import { createInterface } from "node:readline/promises";
import type { CliContext } from "../context.ts";
import { defaultOf, questions, type Answers, type Question } from "./choices.ts";

/** Where somebody can be asked. A CI system may have a terminal, and nobody in front of it. */
export function canAsk(context: CliContext): boolean {
  return context.stderr.isTerminal && process.stdin.isTTY === true && !context.env.CI;
}

/** Asks what the flags have not said. Undefined when the person ends it (Ctrl-D). */
export async function askOnTerminal(answers: Answers, defaultName: string, context: CliContext): Promise<Answers | undefined> {
  // The terminal itself echoes and edits the line, and Ctrl-C ends the process: nothing has been written by then.
  const line = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new Promise<undefined>((resolve) => {
    line.once("close", () => resolve(undefined));
  });
  try {
    return await askAll(answers, defaultName, {
      ask: (text) => Promise.race([line.question(text), ended]),
      say: (text) => context.stderr.write(text),
    });
  } finally {
    line.close();
  }
}

export interface Person {
  /** Undefined when nobody answers any more. */
  ask(text: string): Promise<string | undefined>;
  say(text: string): void;
}

/** Every question that has no answer yet, again until the answer will do. */
export async function askAll(answers: Answers, defaultName: string, person: Person): Promise<Answers | undefined> {
  const all: Partial<Record<Question["flag"], string>> = { ...answers };
  for (const question of questions) {
    if (all[question.flag] !== undefined) continue;
    const fallback = defaultOf(question, defaultName);
    for (;;) {
      const written = await person.ask(`${question.text}${shown(question, fallback)}: `);
      if (written === undefined) return undefined;
      const answer = written.trim();
      if (answer === "") break;
      const accepted = understood(answer, question);
      if ("problem" in accepted) {
        person.say(`  it ${accepted.problem}\n`);
        continue;
      }
      all[question.flag] = accepted.answer;
      break;
    }
  }
  return all;
}

function shown({ choices, unset }: Question, fallback: string | undefined): string {
  const names = choices === undefined ? "" : ` (${choices.join(", ")})`;
  return `${names} [${fallback ?? unset ?? ""}]`;
}

/** Of a choice, its beginning will do: `p` for `python`. */
function understood(answer: string, { choices, problem }: Question): { readonly answer: string } | { readonly problem: string } {
  if (choices === undefined) {
    const said = problem?.(answer);
    return said === undefined ? { answer } : { problem: said };
  }
  const [match, ...others] = choices.filter((choice) => choice.startsWith(answer.toLowerCase()));
  return match !== undefined && others.length === 0 ? { answer: match } : { problem: `is one of ${choices.join(", ")}` };
}
