// Recorded runs that the simulator need not agree with, each with the reason.

const load = "the laboratory was still at work when the run was looked at";
const unstable = "the run is not the same each time: a list of steps that two nodes share";
const recording = "the record does not belong to the scenario";

export const explained = {
  "random-0092-a": load,
  "random-0201-b": load,
  "random-0343-a": load,
  "random-0252-b": unstable,
  "random-0285-a": unstable,
  "random-0204-a": `${recording}: it takes the length of the workflow's name, which had eleven characters then and is wf here`,
  "upstream-memoize-simple-b": `${recording}: the cache was not empty, the run before had filled it`,
  "upstream-retry-backoff-b": `${recording}: it was looked at before the retries were used up`,
  "probe-items-types": "a number beyond 2^53 has lost its last digits before the simulator sees it, and so it refuses",
  "upstream-ci-output-artifact-a":
    "an image without a command, whose registry the laboratory could not reach; the simulator takes the registry to answer",
};
