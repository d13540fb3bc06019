import { durationText } from "./duration-text.ts";
import { harmlessLine } from "./harmless-line.ts";
import { looks, type Paint } from "./looks.ts";
import { durationOf, isActive, isFailure } from "./run-node.ts";
import type { Transition } from "./transitions.ts";

/**
 * Whether a log of one line a transition should have it. Not: waiting, what is only the sum of its parts (a loop, a call that goes on), and tries, but
 * for one that failed.
 */
export function isWorthALine({ node, to }: Transition): boolean {
  if (to === "pending") return false;
  if (node.kind === "attempt") return isFailure(to);
  if (node.kind === "loop") return false;
  return isActive(to) ? node.children.length === 0 || node.podNode !== undefined || to === "suspended" : true;
}

/** `✔ training.train(0:a) succeeded after 1m 03s`, with the message and the place of what failed. */
export function transitionLine({ node, to }: Transition, paint: Paint, reader: "terminal" | "github" = "terminal"): string {
  const { symbol, style, verb } = looks[to];
  const duration = isActive(to) ? undefined : durationOf(node, node.finishedAt ?? 0);
  const timed = duration === undefined || to === "skipped" || to === "omitted" ? "" : ` after ${durationText(duration)}`;
  const from = node.memoized && to === "succeeded" ? " (from the cache)" : timed;
  const message = node.message === undefined || to === "running" ? "" : `: ${reasonIn(node.message)}`;
  const place = node.place !== undefined && isFailure(to) ? paint("dim", `  ${harmlessLine(node.place, { for: reader })}`) : "";
  return `${paint(style, symbol)} ${harmlessLine(`${node.path || node.name} ${verb}${from}${message}`, { for: reader })}${place}`;
}

/** In one line, without the word that was said already. */
function reasonIn(message: string): string {
  return message
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:omitted|skipped): /i, "");
}
