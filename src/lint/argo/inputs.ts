// validateInputs.
import { artifactPath, artifactPathWords } from "../rules/artifact-path.ts";
import { inputArtifactFrom, inputArtifactFromWords } from "../rules/input-artifact-from.ts";
import { artifactPathProblem, validateArtifactLocation } from "./artifact-location.ts";
import { parameterNameProblem, validateNames } from "./names.ts";
import type { Artifact } from "./objects.ts";
import { at, type Place, type PlacedTemplate, report, type Walk } from "./run.ts";
import { isLeaf, templateTypeOf } from "./template-type.ts";

export function validateInputs(walk: Walk, { value, place }: PlacedTemplate): void {
  const { name = "", inputs } = value;
  const { parameters = [], artifacts = [] } = inputs ?? {};
  const field = `templates.${name}.inputs`;
  validateNames(walk, `${field}.parameters`, parameters, (index) => at(place, "inputs", "parameters", index), parameterNameProblem);
  validateNames(walk, `${field}.artifacts`, artifacts, (index) => at(place, "inputs", "artifacts", index), parameterNameProblem);
  const leaf = isLeaf(templateTypeOf(value));
  for (const [index, artifact] of artifacts.entries()) {
    const where = at(place, "inputs", "artifacts", index);
    checkPath(walk, `${field}.artifacts.${artifact.name ?? ""}`, artifact, leaf, where);
    if ((artifact.from ?? "") !== "") {
      const words = inputArtifactFromWords(`${field}.artifacts.${artifact.name ?? ""}`, artifact.from ?? "");
      report(walk, inputArtifactFrom, at(where, "from"), words);
    }
    validateArtifactLocation(walk, `${field}.artifacts.${artifact.name ?? ""}`, artifact, where);
  }
}

/** An artifact has a path where there is a container, and none elsewhere. */
export function checkPath(walk: Walk, field: string, artifact: Artifact, leaf: boolean, place: Place): void {
  const hasPath = (artifact.path ?? "") !== "";
  const where = hasPath ? at(place, "path") : place;
  const problem = leaf ? artifactPathProblem(artifact) : undefined;
  if (problem !== undefined) report(walk, artifactPath, where, artifactPathWords.wrong(field, problem, hasPath));
  if (!leaf && hasPath) report(walk, artifactPath, where, artifactPathWords.notHere(field));
}
