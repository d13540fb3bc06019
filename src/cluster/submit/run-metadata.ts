import { labelValueProblem, suggestLabelValue } from "../../argo/label.ts";
import { nameProblem, suggestName } from "../../argo/name.ts";
import { experimentNameInvalid, submissionNameInvalid } from "../../diagnostics/messages.generated.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as keys from "./labels.ts";

/** What is known of a run or of an applied object, beside its manifest. */
export interface RunFacts {
  readonly pipeline: string;
  /** `owner/repository`, or whatever tells this project's objects from those of others. */
  readonly project?: string;
  readonly experiment?: string;
  readonly commit?: string;
  readonly runUrl?: string;
  /** `template/task` (or `template`) to `file:line`. */
  readonly sources?: Readonly<Record<string, string>>;
}

export interface RunMetadata {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Labels and annotations of a run; see `labels.ts`. What cannot be a label's value as it is becomes the nearest that can. */
export function runMetadata(facts: RunFacts): RunMetadata {
  const { pipeline, project, experiment, commit, runUrl, sources } = facts;
  return {
    labels: {
      [keys.managedByLabel]: keys.managedByValue,
      ...labelled(keys.pipelineLabel, pipeline),
      ...labelled(keys.projectLabel, project),
      ...labelled(keys.experimentLabel, experiment),
    },
    annotations: {
      ...(commit === undefined ? {} : { [keys.commitAnnotation]: commit }),
      ...(runUrl === undefined ? {} : { [keys.runUrlAnnotation]: runUrl }),
      ...(sources === undefined || Object.keys(sources).length === 0 ? {} : { [keys.sourcesAnnotation]: sourcesText(sources) }),
    },
  };
}

function labelled(key: string, value: string | undefined): Readonly<Record<string, string>> {
  const suggested = value === undefined ? "" : suggestLabelValue(value);
  return suggested === "" ? {} : { [key]: suggested };
}

/** What is wrong with the names that a user gave; empty where nothing is. */
export function checkRunNames(names: { readonly name?: string; readonly experiment?: string }): readonly Message[] {
  const { name, experiment } = names;
  const messages: Message[] = [];
  const nameWrong = name === undefined ? undefined : nameProblem(name);
  if (name !== undefined && nameWrong !== undefined) {
    messages.push(submissionNameInvalid({ name, problem: nameWrong, suggestion: `--name ${suggestName(name)}` }));
  }
  const experimentWrong = experiment === undefined ? undefined : experiment === "" ? "is empty" : labelValueProblem(experiment);
  if (experiment !== undefined && experimentWrong !== undefined) {
    const suggestion = `--experiment ${suggestLabelValue(experiment) || "NAME"}`;
    messages.push(experimentNameInvalid({ name: experiment, problem: experimentWrong, suggestion }));
  }
  return messages;
}

/** All annotations of an object together may have 256 kB. */
const longestSources = 64 * 1024;

/** The places as JSON, as many as fit. */
export function sourcesText(sources: Readonly<Record<string, string>>): string {
  const parts: string[] = [];
  let length = 2;
  for (const [task, place] of Object.entries(sources)) {
    const part = `${JSON.stringify(task)}:${JSON.stringify(place)}`;
    length += Buffer.byteLength(part) + 1;
    if (length > longestSources) break;
    parts.push(part);
  }
  return `{${parts.join(",")}}`;
}
