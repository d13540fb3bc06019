import { component, type Metrics } from "argots";

export const wrong = component({ image: "node:24-slim" }, (_: object, { metrics }: { metrics: Metrics }) => {
  // @ts-expect-error TS2339 Property 'write' does not exist on type 'Metrics'
  metrics.write("accuracy", 0.9);
});
