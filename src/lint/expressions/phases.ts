// What a status can be.
import { closest } from "../../diagnostics/suggest.ts";

const ofNodes = ["Pending", "Running", "Succeeded", "Skipped", "Failed", "Error", "Omitted"] as const;
const ofWorkflows = ["Pending", "Running", "Succeeded", "Failed", "Error"] as const;

/** The values that the status at a path can have; undefined where the path is none of a status. */
export function phasesOf(path: readonly string[]): readonly string[] | undefined {
  const [root = ""] = path;
  if (path.length === 2 && root === "workflow" && path[1] === "status") return ofWorkflows;
  if (path.length === 2 && root === "lastRetry" && path[1] === "status") return ofNodes;
  return path.length === 3 && (root === "steps" || root === "tasks") && path[2] === "status" ? ofNodes : undefined;
}

/** Words of `depends`, of other tools, and the like. */
const elsewhere: Readonly<Record<string, string>> = {
  errored: "Error",
  success: "Succeeded",
  successful: "Succeeded",
  completed: "Succeeded",
  complete: "Succeeded",
  done: "Succeeded",
  ok: "Succeeded",
  failure: "Failed",
  fail: "Failed",
};

export function phaseHint(word: string, phases: readonly string[]): string {
  const meant =
    elsewhere[word.toLowerCase()] ?? phases.find((phase) => phase.toLowerCase() === word.toLowerCase()) ?? closest(word, phases);
  return meant === undefined ? `It is one of ${phases.map((phase) => `\`${phase}\``).join(", ")}.` : `Write \`${meant}\`.`;
}
