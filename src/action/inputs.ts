import { durationSeconds, isDuration, parseDuration } from "../argo/duration.ts";
import type { Message } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import { closest } from "../diagnostics/suggest.ts";
import type { ActionContext } from "./context.ts";

/** What `with:` says, read and checked. Absent is what was not given. */
export interface Inputs {
  readonly mode: Mode;
  readonly pipelines?: readonly string[];
  readonly config?: string;
  readonly workingDirectory: string;
  readonly outputDirectory?: string;
  readonly changedOnly: boolean;
  readonly base?: string;
  readonly validate: readonly Validation[];
  /** `k=v`, one each. */
  readonly parameters: readonly string[];
  readonly namespace?: string;
  /** A path, or the content. */
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly argoServer?: string;
  /** Without `Bearer `. */
  readonly argoToken?: string;
  readonly uiUrl?: string;
  /** Who GitHub's OIDC token is for; with it, that token is the credential. */
  readonly oidcAudience?: string;
  readonly wait: boolean;
  /** Seconds. */
  readonly timeout: number;
  readonly onCancel: OnCancel;
  readonly logs: Logs;
  readonly comment: Comment;
  readonly githubToken?: string;
  readonly failOnWarnings: boolean;
  readonly sarifFile?: string;
}

const modes = ["check", "render", "apply", "submit"] as const;
export type Mode = (typeof modes)[number];
const validations = ["schema", "lint", "dry-run", "argo-server"] as const;
export type Validation = (typeof validations)[number];
const cancellations = ["terminate", "stop", "leave"] as const;
export type OnCancel = (typeof cancellations)[number];
const logChoices = ["none", "failed", "all"] as const;
export type Logs = (typeof logChoices)[number];
const comments = ["auto", "always", "never"] as const;
type Comment = (typeof comments)[number];

/** Reads the `INPUT_` variables. Every mistake is reported, not the first. */
export function readInputs(env: ActionContext["env"]): { readonly inputs: Inputs; readonly errors: readonly Message[] } {
  const errors: Message[] = [];
  const wrong = (input: string, value: string, hint: string): void => void errors.push(messages.inputWrong({ input, value, hint }));

  const choice = <T extends string>(name: string, choices: readonly T[], fallback: T): T => {
    const value = inputOf(env, name);
    if (value === undefined) return fallback;
    const found = choices.find((candidate) => candidate === value.toLowerCase());
    if (found === undefined) wrong(name, value, choicesHint(value, choices));
    return found ?? fallback;
  };
  const flag = (name: string, fallback: boolean): boolean => {
    const value = inputOf(env, name);
    if (value === undefined) return fallback;
    // YAML 1.2's core schema, as `@actions/core` reads it.
    if (/^(true|True|TRUE)$/.test(value)) return true;
    if (!/^(false|False|FALSE)$/.test(value)) wrong(name, value, "write `true` or `false`.");
    return false;
  };
  const timeoutText = inputOf(env, "timeout") ?? "1h";
  const timeout = parseDuration(timeoutText);
  if (!isDuration(timeout) || timeout.nanoseconds <= 0n) wrong("timeout", timeoutText, "write a number with a unit: `30m`, `1h30m`.");
  const validate = listOf(inputOf(env, "validate") ?? "schema,lint", /[\s,]+/).flatMap((word): Validation[] => {
    const found = validations.find((candidate) => candidate === word.toLowerCase());
    if (found === undefined) wrong("validate", word, choicesHint(word, validations));
    return found === undefined ? [] : [found];
  });
  const base = inputOf(env, "base");
  if (base?.startsWith("-")) wrong("base", base, "write a branch, a tag or a commit: `main`.");
  const pipelines = listOf(inputOf(env, "pipelines") ?? "", /[\r\n]+/);
  const token = inputOf(env, "argo-token")?.replace(/^Bearer\s+/i, "");
  const parameters = readParameters(env["INPUT_PARAMETERS"] ?? "", errors);

  const uiUrl = inputOf(env, "ui-url");
  if (uiUrl !== undefined && !isWebAddress(uiUrl)) wrong("ui-url", uiUrl, "write a web address: `https://argo.example.com`.");

  const inputs: Inputs = {
    mode: choice("mode", modes, "check"),
    ...(pipelines.length === 0 ? {} : { pipelines }),
    ...given("config", inputOf(env, "config")),
    workingDirectory: inputOf(env, "working-directory") ?? ".",
    ...given("outputDirectory", inputOf(env, "output-directory")),
    changedOnly: flag("changed-only", true),
    ...given("base", base),
    validate,
    parameters,
    ...given("namespace", inputOf(env, "namespace")),
    ...given("kubeconfig", inputOf(env, "kubeconfig")),
    ...given("context", inputOf(env, "context")),
    ...given("argoServer", inputOf(env, "argo-server")),
    ...given("argoToken", token === "" ? undefined : token),
    ...given("uiUrl", uiUrl),
    ...given("oidcAudience", inputOf(env, "oidc-audience")),
    wait: flag("wait", true),
    timeout: isDuration(timeout) ? durationSeconds(timeout) : 0,
    onCancel: choice("on-cancel", cancellations, "terminate"),
    logs: choice("logs", logChoices, "failed"),
    comment: choice("comment", comments, "auto"),
    ...given("githubToken", inputOf(env, "github-token")),
    failOnWarnings: flag("fail-on-warnings", false),
    ...given("sarifFile", inputOf(env, "sarif-file")),
  };
  return { inputs, errors };
}

/** The runner puts the name into capitals and keeps its hyphens; what is not given is an empty text. */
function inputOf(env: ActionContext["env"], name: string): string | undefined {
  const value = env[`INPUT_${name.toUpperCase()}`]?.trim();
  return value === "" ? undefined : value;
}

/** `k=v` a line. The value is taken as it is, blanks and all. */
function readParameters(text: string, errors: Message[]): readonly string[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const name = line.slice(0, Math.max(line.indexOf("="), 0)).trim();
    if (name === "") errors.push(messages.parameterLineMalformed({ line: index + 1, text: line.trim() }));
    else if (seen.has(name)) errors.push(messages.parameterLineRepeated({ line: index + 1, name }));
    seen.add(name);
    return [line];
  });
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function listOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function choicesHint(value: string, choices: readonly string[]): string {
  const near = closest(value.toLowerCase(), choices);
  const all = choices.map((choice) => `\`${choice}\``).join(", ");
  return near === undefined ? `write one of ${all}.` : `did you mean \`${near}\`? There are ${all}.`;
}

function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;
}
