// `depends` as the controller evaluates it: names alone are written out, hyphens become underscores, and the rest is expr-lang.
import { boolean, isBoolean } from "../../expressions/check/nature.ts";
import { checkExpression, parseExpression } from "../../expressions/expression.ts";
import { isObject, objectAt, textAt } from "../model/objects.ts";
import { templatesOf, type CallModel, type TemplateModel } from "../model/templates.ts";
import type { LintObject } from "../lint-object.ts";
import { group, leaf, typedNature } from "./known.ts";
import { unitOffset } from "./spelling.ts";

export interface DependsTask {
  readonly template: TemplateModel;
  readonly task: CallModel;
  readonly text: string;
}

/** The tasks that say `depends`, without those whose condition is made up at run time. */
export function dependsTasks(object: LintObject): readonly DependsTask[] {
  return templatesOf(object).flatMap((template) =>
    template.calls.flatMap((task) => {
      const text = textAt(task.value, "depends") ?? "";
      return task.kind === "task" && text !== "" && !text.includes("{{") ? [{ template, task, text }] : [];
    }),
  );
}

interface Word {
  readonly text: string;
  readonly name: string;
  readonly start: number;
  readonly isAlone: boolean;
}

const pattern = /([a-zA-Z0-9][-a-zA-Z0-9]*?\.[A-Z][a-zA-Z]+)|([a-zA-Z0-9][-a-zA-Z0-9]*)/g;

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [word = "", withResult] = match;
    return { text: word, name: word.split(".")[0] ?? "", start: match.index, isAlone: withResult === undefined };
  });
}

export interface DependsProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const results = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned", "AnySucceeded", "AllFailed"];
const ofTask = group(results.map((result) => [result, leaf(boolean)] as const));

/** Names with `&&` or `||` between them: what most conditions are. */
const isPlain = /^\s*!?[A-Za-z][-A-Za-z0-9]*(?:\s*(?:&&|\|\|)\s*!?[A-Za-z][-A-Za-z0-9]*)*\s*$/;

/** What is wrong with the condition once all of its names are known; undefined where nothing is, or Argo refuses it for its names. */
export function dependsProblem({ template, task, text }: DependsTask): DependsProblem | undefined {
  const words = wordsOf(text);
  if (
    isPlain.test(text) &&
    words.every(({ isAlone, name }) => isAlone && template.calls.some((call) => call.name === name) && !isKeyword(name))
  )
    return undefined;
  const tasks = new Map(template.calls.map((call) => [call.name, call]));
  const isRefused = words.some(
    ({ name, isAlone, text: word }) => !tasks.has(name) || (!isAlone && !results.includes(word.split(".")[1] ?? "")),
  );
  if (isRefused || words.some(({ name }) => isKeyword(name))) return undefined;
  const { expanded, sourceOf } = expand(text, words, tasks);
  const parsed = parseExpression(expanded);
  if (parsed.kind === "refused") return undefined;
  const found =
    parsed.kind === "problem"
      ? parsed
      : checkExpression(parsed, {
          names: new Map(
            words.map(({ name }) => [
              underscored(name),
              typedNature(
                ofTask,
                results.map((result) => [result]),
              ),
            ]),
          ),
        });
  if (found.kind === "refused") return undefined;
  if (found.kind === "checked") {
    return isBoolean(found.result) ? undefined : { message: `the condition of \`${task.name}\` is no boolean`, start: 0, end: text.length };
  }
  const start = sourceOf(unitOffset(expanded, found.position.from));
  const end = Math.max(sourceOf(unitOffset(expanded, found.position.to)), start + 1);
  return { message: found.message.trim(), start: Math.min(start, text.length - 1), end: Math.min(end, text.length) };
}

/** Operators and literals of expr-lang, which no name of a task can be. */
export function isKeyword(name: string): boolean {
  // Nearly all names are such; the parser has the last word on what might be none.
  if (/^[A-Za-z][-A-Za-z0-9]*[-0-9][-A-Za-z0-9]*$/.test(name)) return false;
  return /^[A-Za-z]/.test(name) && parseExpression(`${underscored(name)}.Succeeded`).kind === "problem";
}

function underscored(name: string): string {
  return name.replaceAll("-", "_");
}

interface Expanded {
  readonly expanded: string;
  /** From a place in the expanded text to the one in the text as it is written. */
  readonly sourceOf: (offset: number) => number;
}

function expand(text: string, words: readonly Word[], tasks: ReadonlyMap<string, CallModel>): Expanded {
  const pieces: { readonly from: number; readonly source: number; readonly isExact: boolean; readonly length: number }[] = [];
  let expanded = "";
  let at = 0;
  const add = (piece: string, source: number, isExact: boolean): void => {
    pieces.push({ from: expanded.length, source, isExact, length: piece.length });
    expanded += piece;
  };
  for (const word of words) {
    add(underscored(text.slice(at, word.start)), at, true);
    add(underscored(word.isAlone ? writtenOut(word.name, tasks.get(word.name)) : word.text), word.start, !word.isAlone);
    at = word.start + word.text.length;
  }
  add(underscored(text.slice(at)), at, true);
  return {
    expanded,
    sourceOf: (offset) => {
      const piece = pieces.findLast(({ from }) => from <= offset);
      if (piece === undefined) return 0;
      return piece.isExact ? piece.source + (offset - piece.from) : piece.source;
    },
  };
}

/** A name alone: the task did not fail, or may. */
function writtenOut(name: string, task: CallModel | undefined): string {
  const continueOn = objectAt(task?.value, "continueOn");
  const allowed = ["Succeeded", "Skipped", "Daemoned"];
  if (isObject(continueOn) && continueOn["error"] === true) allowed.push("Errored");
  if (isObject(continueOn) && continueOn["failed"] === true) allowed.push("Failed");
  return `(${allowed.map((result) => `${name}.${result}`).join(" || ")})`;
}
