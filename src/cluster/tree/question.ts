import type { Json } from "../../graph/types.ts";
import { fieldsOf, listOf, textOf } from "../kubernetes/json.ts";
import type { NodeStatus, Workflow } from "../objects.ts";
import { templatesOf } from "./declared-tasks.ts";
import type { Question } from "./run-node.ts";

/** What a suspended task waits for. Its template's description is the question, the choices are those of the input that is called like the output. */
export function questionOf(workflow: Workflow, node: NodeStatus): Question | undefined {
  if (node.type !== "Suspend" || node.phase !== "Running") return undefined;
  const outputs = awaitedOf(node).map(({ name, choices }) => ({ name, choices }));
  const template = templatesOf(workflow).find(({ name }) => name !== undefined && name === node.templateName);
  const annotations = fieldsOf(template?.["annotations"]);
  return { text: textOf(annotations?.["workflows.argoproj.io/description"]), outputs };
}

export function questionText({ text, outputs }: Question): string {
  const choices = outputs.map(({ name, choices }) => (choices.length === 0 ? name : choices.join(" or ")));
  return [text, choices.length === 0 ? undefined : `(${choices.join(", ")})`].filter((part) => part !== undefined).join(" ");
}

/** A value that somebody has to give before a suspended task goes on. */
export interface Awaited {
  readonly name: string;
  readonly choices: readonly string[];
  /** What Argo takes where nothing is given. */
  readonly fallback: Json | undefined;
}

export function awaitedOf(node: NodeStatus): readonly Awaited[] {
  const inputs = listOf(node.inputs?.parameters as Json | undefined).map(fieldsOf);
  return listOf(node.outputs?.parameters as Json | undefined).flatMap((parameter): readonly Awaited[] => {
    const fields = fieldsOf(parameter);
    const valueFrom = fieldsOf(fields?.["valueFrom"]);
    if (fields === undefined || valueFrom?.["supplied"] === undefined) return [];
    const name = textOf(fields["name"]) ?? "";
    const input = inputs.find((one) => one?.["name"] === name);
    return [{ name, choices: listOf(input?.["enum"]).map(String), fallback: valueFrom["default"] }];
  });
}
