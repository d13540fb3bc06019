import { component, pipeline, run } from "argots";

const say = component({ image: "node:24-slim" }, ({ text }: { text: string }) => text);

/** What a run knows of itself, in arguments, in results and in what a loop hands on. No cron started it. */
export const runValues = pipeline({ name: "run-values" }, ({ zones = ["eu", "us"] }) => {
  const name = say({ text: run.name });
  const tagged = zones.map((zone) => `${say({ text: zone })} ${run.name}`);
  return {
    same: name === run.name && tagged[1] === `us ${name}`,
    namespace: run.namespace,
    scheduled: run.scheduledAt ?? "by hand",
    started: (run.scheduledAt ?? run.createdAt).startsWith("20"),
  };
});
