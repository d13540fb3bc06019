import { component, pipeline } from "argots";

export const work = component({ image: "node:24-slim", resources: { limits: { cpu: "4" } } }, () => "done");

export const working = pipeline({ name: "working" }, () => {
  work({}, { resources: { requests: { cpu: "8" } } }); // <- mistake
});
