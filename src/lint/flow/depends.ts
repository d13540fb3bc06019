// `depends` and `dependencies` of a task: which tasks they name, and after which endings of them the task runs.
import { parseExpression } from "../../expressions/expression.ts";
import type { Node } from "../../expressions/language/ast.ts";
import { objectAt, textAt, type JsonObject } from "../model/objects.ts";

export interface Dependencies {
  /** Each once. */
  readonly names: readonly string[];
  /** In words of endings only: `(a.Succeeded || a.Skipped || a.Daemoned)`. Empty where there is no condition. */
  readonly logic: string;
}

export const endings = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned"] as const;
export type Ending = (typeof endings)[number];

/** `common/ancestry.go`. */
const namePattern = /([a-zA-Z0-9][-a-zA-Z0-9]*?\.[A-Z][a-zA-Z]+)|([a-zA-Z0-9][-a-zA-Z0-9]*)/g;

export function dependenciesOf(task: JsonObject, taskNamed: (name: string) => JsonObject | undefined): Dependencies {
  const depends = textAt(task, "depends") ?? "";
  const listed = Array.isArray(task["dependencies"]) ? (task["dependencies"] as readonly unknown[]) : [];
  const text = depends === "" ? listed.filter((each) => typeof each === "string").join(" && ") : depends;
  const names = new Set<string>();
  const logic = text.replace(namePattern, (word: string, withEnding: string | undefined) => {
    const name = withEnding === undefined ? word : (withEnding.split(".")[0] ?? "");
    names.add(name);
    return withEnding === undefined ? expanded(name, taskNamed(name)) : word;
  });
  return { names: [...names], logic };
}

/** A name alone means that the task did not fail; `continueOn` allows that, too. */
function expanded(name: string, task: JsonObject | undefined): string {
  const continueOn = objectAt(task, "continueOn");
  const allowed: Ending[] = ["Succeeded", "Skipped", "Daemoned"];
  if (continueOn["error"] === true) allowed.push("Errored");
  if (continueOn["failed"] === true) allowed.push("Failed");
  return `(${allowed.map((ending) => `${name}.${ending}`).join(" || ")})`;
}

/** More combinations of endings than these are not tried. */
const mostCombinations = 20_000;

/** Whether the condition can come true, given how each task may end; undefined where that cannot be told. */
export function canComeTrue({ names, logic }: Dependencies, endingsOf: (name: string) => readonly Ending[]): boolean | undefined {
  if (logic === "") return true;
  // Names of tasks are no names of expr-lang as long as they hold hyphens, and the controller knows that.
  const parsed = parseExpression(logic.replaceAll("-", "_"));
  if (parsed.kind !== "expression") return undefined;
  const choices = names.map((name) => ({ name: name.replaceAll("-", "_"), endings: endingsOf(name) }));
  if (choices.reduce((product, choice) => product * Math.max(1, choice.endings.length), 1) > mostCombinations) return undefined;
  return anyCombination(parsed.tree, choices, 0, new Map());
}

function anyCombination(
  tree: Node,
  choices: readonly { readonly name: string; readonly endings: readonly Ending[] }[],
  index: number,
  chosen: Map<string, Ending>,
): boolean | undefined {
  const choice = choices[index];
  if (choice === undefined) return truth(tree, chosen);
  for (const ending of choice.endings) {
    chosen.set(choice.name, ending);
    if (anyCombination(tree, choices, index + 1, chosen) !== false) return true;
  }
  return false;
}

/** What is said of the items of a loop is left open: undefined. */
function truth(node: Node, chosen: ReadonlyMap<string, Ending>): boolean | undefined {
  switch (node.kind) {
    case "boolean":
      return node.value;
    case "unary": {
      const operand = truth(node.operand, chosen);
      return operand === undefined ? undefined : !operand;
    }
    case "binary": {
      const [left, right] = [truth(node.left, chosen), truth(node.right, chosen)];
      if (node.operator === "&&" || node.operator === "and")
        return left === false || right === false ? false : left === true ? right : left;
      if (node.operator === "||" || node.operator === "or") return left === true || right === true ? true : left === false ? right : left;
      return undefined;
    }
    case "member": {
      if (node.object.kind !== "identifier" || node.property.kind !== "string") return undefined;
      const ending = endings.find((each) => node.property.kind === "string" && each === node.property.value);
      const how = chosen.get(node.object.name);
      return ending === undefined || how === undefined ? undefined : how === ending;
    }
    default:
      return undefined;
  }
}
