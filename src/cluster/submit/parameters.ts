import { closest } from "../../diagnostics/suggest.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { InputDeclaration } from "../../graph/graph.ts";
import { fieldsOf, listOf, textOf } from "../kubernetes/json.ts";
import type { KubernetesObject } from "../objects.ts";
import { exampleOf, readValue } from "./parameter-value.ts";

export interface Parameters {
  /** By name, as Argo takes them: texts as they are, everything else as JSON. Only those that were given. */
  readonly values: Readonly<Record<string, string>>;
  /** All mistakes. */
  readonly messages: readonly Message[];
}

/** The entries of a text with one `NAME=value` a line; empty lines are left out. */
export function parameterEntries(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

export interface ParameterWords {
  /** For messages: "the pipeline `training`". */
  readonly pipeline: string;
  /** A parameter as it is typed, for hints: `-p "a b=c"` on a command line. Default: the entry itself. */
  readonly typed?: (entry: string) => string;
}

/**
 * `NAME=value`, checked against what the pipeline declares before anything is sent. A value may have line breaks, where the entry came with them.
 */
export function readParameters(
  entries: readonly string[],
  inputs: readonly InputDeclaration[],
  { pipeline, typed = (entry) => entry }: ParameterWords,
): Parameters {
  const found: Message[] = [];
  const values: Record<string, string> = {};
  const seen = new Set<string>();
  const names = inputs.filter(({ type }) => type.kind !== "artifact").map(({ name }) => name);
  for (const entry of entries) {
    const equals = entry.indexOf("=");
    const name = entry.slice(0, Math.max(equals, 0)).trim();
    if (name === "") {
      const meant = names.find((one) => one === entry.trim());
      found.push(messages.parameterMalformed({ entry: shortened(entry), example: typed(`${meant ?? names[0] ?? "name"}=value`) }));
      // It was thought of, and one complaint is enough.
      if (meant !== undefined) seen.add(meant);
      continue;
    }
    const input = inputs.find((each) => each.name === name);
    if (input === undefined) found.push(unknown(name, names, pipeline));
    else if (input.type.kind === "artifact") found.push(messages.parameterIsArtifact({ name, pipeline }));
    else if (seen.has(name)) found.push(messages.parameterTwice({ name }));
    else {
      const read = readValue(entry.slice(equals + 1), input);
      if (read.kind === "value") values[name] = read.text;
      else
        found.push(
          messages.parameterWrong({
            name,
            problem: read.problem,
            value: shown(entry.slice(equals + 1)),
            example: typed(`${name}=${read.example}`),
          }),
        );
    }
    seen.add(name);
  }
  for (const { name, type, optional, default: value } of inputs) {
    if (optional || value !== undefined || type.kind === "artifact" || seen.has(name)) continue;
    found.push(messages.parameterMissing({ name, pipeline, example: typed(`${name}=${exampleOf(type)}`) }));
  }
  return { values, messages: found };
}

/** What a template in the cluster declares: names, which of them have a value already, and the choices of an enum. */
export function declaredInputs(template: KubernetesObject): readonly InputDeclaration[] {
  return listOf(fieldsOf(template.spec?.["arguments"])?.["parameters"]).flatMap((parameter): readonly InputDeclaration[] => {
    const fields = fieldsOf(parameter) ?? {};
    const name = textOf(fields["name"]);
    if (name === undefined) return [];
    const literals = listOf(fields["enum"]).map(String);
    const description = textOf(fields["description"]);
    return [
      {
        name,
        type: { kind: "string", ...(literals.length === 0 ? {} : { literals }) },
        optional: fields["value"] !== undefined || fields["default"] !== undefined || fields["valueFrom"] !== undefined,
        ...(description === undefined ? {} : { description }),
      },
    ];
  });
}

function unknown(name: string, names: readonly string[], pipeline: string): Message {
  const near = closest(name, names);
  const known = names.length === 0 ? "it has no parameters at all." : `there are ${names.map((each) => `\`${each}\``).join(", ")}.`;
  return messages.parameterUnknown({ name, what: pipeline, hint: near === undefined ? known : `did you mean \`${near}\`?` });
}

function shown(value: string): string {
  return value === "" ? "nothing" : `\`${shortened(value)}\``;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
