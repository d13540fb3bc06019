// `common/ancestry.go`: which tasks a task of a DAG waits for, and the condition on how they end.
import { ControllerPanic } from "./failure.ts";
import type { Call } from "./objects.ts";

export interface Dependencies {
  /** Names, each once, in the order in which they are written. */
  readonly names: readonly string[];
  /** Empty: there is no condition. */
  readonly logic: string;
}

const namePattern = /([a-zA-Z0-9][-a-zA-Z0-9]*?\.[A-Z][a-zA-Z]+)|([a-zA-Z0-9][-a-zA-Z0-9]*)/g;

export function dependenciesOf(call: Call, taskNamed: (name: string) => Call): Dependencies {
  const text =
    (call.depends ?? "") === ""
      ? (call.dependencies ?? []).map((name) => expanded(name, taskNamed(name))).join(" && ")
      : (call.depends ?? "");
  const names = new Set<string>();
  const logic = text.replace(namePattern, (word: string, withResult: string | undefined) => {
    if (withResult !== undefined) {
      names.add(withResult.split(".")[0] ?? "");
      return word;
    }
    names.add(word);
    return expanded(word, taskNamed(word));
  });
  return { names: [...names], logic };
}

/** A name alone means that the task did not fail; `continueOn` allows that, too. */
function expanded(name: string, task: Call): string {
  const results = ["Succeeded", "Skipped", "Daemoned"];
  if (task.continueOn?.error === true) results.push("Errored");
  if (task.continueOn?.failed === true) results.push("Failed");
  return `(${results.map((result) => `${name}.${result}`).join(" || ")})`;
}

export function taskNamed(tasks: readonly Call[], name: string): Call {
  const task = tasks.find((candidate) => candidate.name === name);
  if (task === undefined) throw new ControllerPanic(`target ${name} does not exist`);
  return task;
}
