// validateWorkflowFieldNames: names are there, are names, and are had once.
import { utf8 } from "../../expressions/go/text.ts";
import { nameInvalid, nameInvalidWords } from "../rules/name-invalid.ts";
import { nameNotUnique, nameNotUniqueWords } from "../rules/name-not-unique.ts";
import { nameRequired, nameRequiredWords } from "../rules/name-required.ts";
import { at, type Place, report, type Walk } from "./run.ts";

interface Named {
  readonly name?: string;
}

/** What is wrong with the name of a template, step, task or container; joined as Argo joins it. */
export function fieldNameProblem(name: string): string | undefined {
  const problems = [
    ...(utf8(name).length > 128 ? ["must be no more than 128 characters"] : []),
    ...(/^[a-zA-Z0-9][-a-zA-Z0-9]*$/.test(name)
      ? []
      : [
          "name must consist of alpha-numeric characters or '-', and must start with an alpha-numeric character (e.g. My-name1-2, 123-NAME)",
        ]),
  ];
  return problems.length === 0 ? undefined : problems.join(";");
}

export function parameterNameProblem(name: string): string | undefined {
  if (/^[-a-zA-Z0-9_]+$/.test(name)) return undefined;
  return "Parameter/Artifact name must consist of alpha-numeric characters, '_' or '-' e.g. my_param_1, MY-PARAM-1";
}

/** `field` is what stands before `[0].name`. The names that were found twice already are not said again. */
export function validateNames(
  walk: Walk,
  field: string,
  list: readonly Named[],
  placeOf: (index: number) => Place,
  problemOf: (name: string) => string | undefined,
  known: ReadonlySet<string> = new Set(),
): void {
  const names = new Map<string, number>();
  for (const [index, { name = "" }] of list.entries()) {
    const place = placeOf(index);
    const problem = problemOf(name);
    const first = names.get(name);
    if (name === "") report(walk, nameRequired, place, nameRequiredWords(`${field}[${index}].name`));
    else if (problem !== undefined)
      report(walk, nameInvalid, at(place, "name"), nameInvalidWords(`${field}[${index}].name:`, name, problem));
    else if (first !== undefined && !known.has(name)) {
      report(walk, nameNotUnique, at(place, "name"), nameNotUniqueWords(`${field}[${index}].name '${name}' is not unique`, name));
    }
    if (first === undefined) names.set(name, index);
  }
}
