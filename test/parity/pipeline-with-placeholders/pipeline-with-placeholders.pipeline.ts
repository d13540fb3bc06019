import { component, field, pipeline, run } from "argots";

const printAllPlaceholders = component(
  { image: "node:24-slim", env: { POD: field("metadata.name") } },
  ({ jobName, jobId, taskName }: { jobName: string; jobId: string; taskName: string }) => {
    console.log(jobName, jobId, taskName, process.env["POD"]);
  },
);

/** What a task can know of the run that it is part of. */
export const placeholders = pipeline({ name: "pipeline-with-placeholders", cache: false }, () => {
  printAllPlaceholders({ jobName: run.name, jobId: run.uid, taskName: "print-all-placeholders" });
});
