import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { createMasker } from "../../cluster/mask.ts";
import type { LocalSettings } from "../../local/local-run.ts";
import type { Again } from "../../local/reuse.ts";
import type { CliContext } from "../context.ts";
import type { Arguments } from "../flags.ts";
import { asker } from "./ask.ts";

export interface RunFlags {
  readonly settings: LocalSettings;
  /** Closes what asks people. */
  readonly close: () => void;
  readonly again: Again | undefined;
  /** Files by the names of artifacts. */
  readonly artifacts: Readonly<Record<string, string>>;
  readonly wrong: readonly Message[];
}

type Pair = readonly [string, string];

/** The flags of `argots run`, read and checked. */
export function readRunFlags(given: Arguments, context: CliContext): RunFlags {
  const wrong: Message[] = [];
  const pairs = (flag: string, example: string): readonly Pair[] =>
    (given.lists[flag] ?? []).flatMap((entry): readonly Pair[] => {
      const equals = entry.indexOf("=");
      if (equals > 0) return [[entry.slice(0, equals), entry.slice(equals + 1)]];
      wrong.push(
        messages.localFlagMalformed({ flag: `--${flag}`, value: flag === "secret" ? "***" : entry, example: `--${flag} ${example}` }),
      );
      return [];
    });
  const known = {
    secret: keyed(pairs("secret", "NAME.KEY=VALUE")),
    "config-map": keyed(pairs("config-map", "NAME.KEY=VALUE")),
  };
  const answers = pairs("answer", `TASK='{"output": "value"}'`).flatMap(([task, text]) => {
    const answer = objectOf(text);
    if (answer !== undefined) return [[task, answer] as const];
    wrong.push(
      messages.localFlagMalformed({ flag: "--answer", value: `${task}=${text}`, example: `--answer '${task}={"output": "value"}'` }),
    );
    return [];
  });
  const { parallelism, resume: _, from, only } = given.values;
  if (parallelism !== undefined && !/^[1-9]\d{0,3}$/.test(parallelism))
    wrong.push(
      messages.flagValueWrong({
        flag: "--parallelism",
        value: parallelism,
        hint: "it is how many tasks run at a time: `--parallelism 4`.",
      }),
    );
  if (from !== undefined && only !== undefined)
    wrong.push(
      messages.flagsConflict({ first: "--from", second: "--only", hint: "run what comes after the task as well, or the task alone." }),
    );
  const secrets: string[] = [];
  const { ask, close } = asker(context, given.switches["approve"] === true);
  return {
    wrong,
    close,
    again:
      from !== undefined
        ? { kind: "from", task: from }
        : only !== undefined
          ? { kind: "only", task: only }
          : given.values.resume === undefined
            ? undefined
            : { kind: "rest" },
    artifacts: Object.fromEntries(pairs("artifact", "NAME=PATH").map(([name, path]) => [name, resolve(context.cwd, path)])),
    settings: {
      parallelism: parallelism === undefined ? availableParallelism() : Number(parallelism),
      images: new Map(pairs("image-map", "IMAGE=local")),
      answers: new Map(answers),
      lookUp: (kind, name, key) => known[kind].get(`${name}.${key}`),
      keysOf: (kind, name) =>
        [...known[kind].keys()].flatMap((entry) => (entry.startsWith(`${name}.`) ? [entry.slice(name.length + 1)] : [])),
      onSecret(value) {
        if (!secrets.includes(value)) secrets.push(value);
      },
      mask: createMasker(() => secrets),
      ask,
      environment: context.env,
      cache: given.switches["cache"] !== false,
    },
  };
}

/** A name may hold dots, as a key may: the first one parts them, as nobody's names have one. */
function keyed(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  return new Map(pairs);
}

function objectOf(text: string): Readonly<Record<string, string>> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, typeof field === "string" ? field : JSON.stringify(field)]),
    );
  } catch {
    return undefined;
  }
}
