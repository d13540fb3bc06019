import { durationText } from "./duration-text.ts";
import { harmlessLine } from "./harmless-line.ts";
import { looks, type Paint } from "./looks.ts";
import { questionText } from "./question.ts";
import { reasonText } from "./reason-text.ts";
import { durationOf, isActive, isFailure, type RunNode } from "./run-node.ts";
import type { Transition } from "./transitions.ts";

export interface TransitionLinesOptions {
  readonly paint: Paint;
  readonly reader?: "terminal" | "github" | undefined;
  /** The run was there before anybody looked: what went well until now is told in one line. */
  readonly joined?: boolean | undefined;
}

/**
 * A log of one line a transition. Not in it: waiting, what is only the sum of its parts (a loop, a call of a pipeline), and tries, but for those that
 * failed before another one.
 */
export function transitionLines(
  transitions: readonly Transition[],
  { paint, reader = "terminal", joined = false }: TransitionLinesOptions,
): readonly string[] {
  const told = new Set(
    transitions
      .filter(({ to }) => !isActive(to))
      .flatMap(({ node }) => node.attempts)
      .map(({ id }) => id),
  );
  const worth = transitions.filter((one) => isWorthALine(one) && !told.has(one.node.id));
  const before = joined ? worth.filter(({ to }) => !isActive(to) && !isFailure(to)) : [];
  const lines = worth.filter((one) => !before.includes(one)).map((one) => lineOf(one, paint, reader));
  return before.length === 0 ? lines : [lineBefore(before, paint, reader), ...lines];
}

function isWorthALine({ node, to }: Transition): boolean {
  if (to === "pending" || node.kind === "loop") return false;
  if (node.kind === "attempt") return isFailure(to);
  return !isSumOfItsParts(node);
}

/** A call: its tasks have lines of their own. Where it failed and none of them did, it has something to say. */
function isSumOfItsParts({ children, podNode, state }: RunNode): boolean {
  if (children.length === 0 || podNode !== undefined) return false;
  return !isFailure(state) || children.some(hasFailure);
}

function hasFailure(node: RunNode): boolean {
  return isFailure(node.state) || node.children.some(hasFailure);
}

/** `✔ train(0:a) succeeded after 1m 03s`; of what failed the reason and the place. */
function lineOf({ node, to }: Transition, paint: Paint, reader: "terminal" | "github"): string {
  const { symbol, style, verb } = looks[to];
  const duration = isActive(to) || to === "skipped" || to === "omitted" ? undefined : durationOf(node, node.finishedAt ?? 0);
  const tries = node.attempts.length > 1 ? ` and ${node.attempts.length} tries` : "";
  const timed = duration === undefined ? "" : ` after ${durationText(duration)}${tries}`;
  const from = node.memoized && to === "succeeded" ? " (from the cache)" : timed;
  const reason = to === "running" ? "" : node.question ? questionText(node.question) : reasonText(node.message ?? "");
  const place = node.place !== undefined && isFailure(to) ? paint("dim", `  ${harmlessLine(node.place, { for: reader })}`) : "";
  const text = `${nameOf(node)} ${verb}${from}${reason === "" ? "" : `: ${reason}`}`;
  return `${paint(style, symbol)} ${harmlessLine(text, { for: reader })}${place}`;
}

/** `train(0:a)(1)` is the second try of `train(0:a)`. */
function nameOf(node: RunNode): string {
  const name = node.path || node.name;
  const attempt = node.kind === "attempt" ? /^(.*)\((\d+)\)$/.exec(name) : null;
  return attempt === null ? name : `${attempt[1]!} try ${Number(attempt[2]) + 1}`;
}

const mostNames = 5;

function lineBefore(before: readonly Transition[], paint: Paint, reader: "terminal" | "github"): string {
  const succeeded = before.filter(({ to }) => to === "succeeded").map(({ node }) => nameOf(node));
  const left = before.length - succeeded.length;
  const names = succeeded.slice(0, mostNames).join(", ");
  const more = succeeded.length > mostNames ? ` and ${succeeded.length - mostNames} more` : "";
  const parts = [
    ...(succeeded.length === 0 ? [] : [`${names}${more} had succeeded already`]),
    ...(left === 0 ? [] : [`${left} ${left === 1 ? "task was" : "tasks were"} left out`]),
  ];
  const { symbol, style } = looks[succeeded.length === 0 ? "skipped" : "succeeded"];
  return `${paint(style, symbol)} ${harmlessLine(parts.join(", "), { for: reader })}`;
}
