// ContainerSetTemplate.Validate, and the names that containers may not have.
import { containerReserved, containerReservedWords } from "../rules/container-reserved.ts";
import { containerSetInvalid, containerSetWords } from "../rules/container-set-invalid.ts";
import { dependencyCycle, dependencyCycleWords } from "../rules/dependency-cycle.ts";
import { dependencyUndefined, dependencyUndefinedWords } from "../rules/dependency-undefined.ts";
import { mountPathTaken, mountPathTakenWords } from "../rules/mount-path-taken.ts";
import { fieldNameProblem, validateNames } from "./names.ts";
import type { Container } from "./objects.ts";
import { at, type Place, report, type Walk } from "./run.ts";
import { hasContainerNamed } from "./template-type.ts";
import type { FilledTemplate } from "./filled-template.ts";

export function validateContainerSet(walk: Walk, { value, from }: FilledTemplate): void {
  const { name = "", containerSet, inputs, outputs } = value;
  if (containerSet === undefined) return;
  const field = `templates.${name}.containerSet`;
  const place = at(from.place, "containerSet");
  const { containers = [], volumeMounts = [] } = containerSet;
  if (containers.length === 0) {
    report(walk, containerSetInvalid, at(place, "containers"), containerSetWords.empty(field));
    return;
  }
  validateNames(walk, `${field}.containers`, containers, (index) => at(place, "containers", index), fieldNameProblem);
  const taken = new Map<string, string>();
  for (const [index, { name: mount = "", mountPath = "" }] of volumeMounts.entries()) {
    const by = taken.get(mountPath);
    const words = mountPathTakenWords(`${field}.volumeMounts[${index}].mountPath`, mountPath, by ?? "");
    if (by !== undefined) report(walk, mountPathTaken, at(place, "volumeMounts", index, "mountPath"), words);
    taken.set(mountPath, `volumeMounts.${mount}`);
  }
  checkDependencies(walk, field, containers, place);
  const usesMain = [inputs?.artifacts, outputs?.parameters, outputs?.artifacts].some((list) => (list ?? []).length > 0);
  if (usesMain && !hasContainerNamed(value, "main"))
    report(walk, containerSetInvalid, at(place, "containers"), containerSetWords.noMain(field));
}

function checkDependencies(walk: Walk, field: string, containers: readonly Container[], place: Place): void {
  const names = new Set(containers.map(({ name = "" }) => name));
  let areDefined = true;
  for (const [index, { name = "", dependencies = [] }] of containers.entries()) {
    for (const [number, dependency] of dependencies.entries()) {
      if (names.has(dependency)) continue;
      areDefined = false;
      const words = dependencyUndefinedWords(`${field}.containers.${name} dependency '${dependency}' not defined`, dependency, [...names]);
      report(walk, dependencyUndefined, at(place, "containers", index, "dependencies", number), words);
    }
  }
  if (!areDefined) return;
  const cycle = cycleOf(containers);
  if (cycle === undefined) return;
  const index = containers.findIndex(({ name = "" }) => name === cycle.at(-1));
  const message = `${field}.containers dependency cycle detected: ${cycle.join("->")}`;
  report(walk, dependencyCycle, at(place, "containers", index, "dependencies"), dependencyCycleWords(message, cycle));
}

/** `validateNoCycles`: in the order of the names, and told as Argo tells it. */
function cycleOf(containers: readonly Container[]): readonly string[] | undefined {
  const graph = new Map<string, string[]>();
  for (const { name = "", dependencies = [] } of containers) graph.set(name, [...(graph.get(name) ?? []), ...dependencies]);
  const visited = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (visited.has(name)) return undefined;
    for (const dependency of graph.get(name) ?? []) {
      if (path.includes(dependency)) return [...path, dependency];
      const found = visit(dependency, [...path, dependency]);
      if (found !== undefined) return found;
    }
    visited.add(name);
    return undefined;
  };
  for (const name of [...graph.keys()].sort()) {
    const found = visit(name, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Argo adds containers of its own to every pod. */
export function checkReservedNames(walk: Walk, { value, from: { place } }: FilledTemplate): void {
  if (!walk.run.isFour) return;
  const { name = "", containerSet, sidecars = [] } = value;
  const check = (field: string, containers: readonly Container[], placeOf: (index: number) => Place) => {
    for (const [index, { name: container = "" }] of containers.entries()) {
      if (container !== "wait" && container !== "supervisor" && !container.startsWith("artifact-plugin-")) continue;
      report(walk, containerReserved, at(placeOf(index), "name"), containerReservedWords.reserved(`templates.${name}.${field}`, container));
    }
  };
  check("containerSet.containers", containerSet?.containers ?? [], (index) => at(place, "containerSet", "containers", index));
  check("sidecars", sidecars, (index) => at(place, "sidecars", index));
}
