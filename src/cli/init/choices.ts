import { isSubdomain, nameProblem, suggestName } from "../../argo/name.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Arguments } from "../flags.ts";

/** What the components of the new project are written in. */
export const languages = ["both", "python", "typescript"] as const;
export type Language = (typeof languages)[number];

/** What the workflow files of GitHub Actions do: `apply` and `submit` check pull requests as well. */
export const ciModes = ["check", "apply", "submit", "none"] as const;
export type CiMode = (typeof ciModes)[number];

/** All that a person decides about a new project. */
export interface Choices {
  readonly name: string;
  readonly language: Language;
  /** Undefined: that of the kubeconfig's context. */
  readonly namespace: string | undefined;
  /** What tasks run as; undefined: the namespace's default. */
  readonly serviceAccount: string | undefined;
  /** Of the kubeconfig; undefined: the current one. */
  readonly context: string | undefined;
  readonly ci: CiMode;
}

/** A question, and the flag that answers it. */
export interface Question {
  readonly flag: "name" | "language" | "namespace" | "service-account" | "context" | "ci";
  readonly text: string;
  /** What the default is called, where there is no value for it. */
  readonly unset?: string;
  readonly choices?: readonly string[];
  /** What is wrong with an answer, as it follows "it". */
  problem?(answer: string): string | undefined;
}

export const questions: readonly Question[] = [
  { flag: "name", text: "Name of the project", problem: (answer) => nameProblem(answer) },
  { flag: "language", text: "Components in Python, TypeScript or both", choices: languages },
  { flag: "namespace", text: "Namespace in the cluster", unset: "that of the kubeconfig", problem: (answer) => nameProblem(answer) },
  {
    flag: "service-account",
    text: "Service account of the pods",
    unset: "the namespace's default",
    problem: (answer) => (isSubdomain(answer) ? undefined : "is not the name of a service account"),
  },
  { flag: "context", text: "Context of the kubeconfig", unset: "the current one" },
  { flag: "ci", text: "GitHub Actions check pull requests, on main also apply or submit, or none", choices: ciModes },
];

/** Answers by flag; what is not there is the default. */
export type Answers = Readonly<Partial<Record<Question["flag"], string>>>;

/** What the flags say, and what is wrong with it. */
export function readFlags(given: Arguments): { readonly answers: Answers; readonly wrong: readonly Message[] } {
  const answers: Partial<Record<Question["flag"], string>> = {};
  const wrong: Message[] = [];
  for (const { flag, problem } of questions) {
    const value = given.values[flag];
    if (value === undefined) continue;
    const said = value === "" ? "is empty" : problem?.(value);
    if (said === undefined) answers[flag] = value;
    else wrong.push(messages.flagValueWrong({ flag: `--${flag}`, value, hint: `it ${said}.` }));
  }
  return { answers, wrong };
}

/** The default of a question; undefined where it is what the cluster says. */
export function defaultOf({ choices, flag }: Question, defaultName: string): string | undefined {
  return flag === "name" ? defaultName : choices?.[0];
}

/** `answers` hold only what `readFlags` and the questions have let through. */
export function choicesOf(answers: Answers, defaultName: string): Choices {
  return {
    name: answers.name ?? defaultName,
    language: languages.find((language) => language === answers.language) ?? "both",
    namespace: answers.namespace,
    serviceAccount: answers["service-account"],
    context: answers.context,
    ci: ciModes.find((mode) => mode === answers.ci) ?? "check",
  };
}

/** A project's name out of that of a package, which may have a scope, or of a folder. */
export function nameOf(written: string): string {
  return suggestName(written.replace(/^@[^/]*\//, ""));
}
