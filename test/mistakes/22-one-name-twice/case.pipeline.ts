import { container, pipeline } from "argots";
import { step as first } from "./first.ts";
import { step as second } from "./second.ts";

const start = container(() => ({ image: "alpine:3.22", command: ["true"] }), { name: "step" });

export const steps = pipeline({ name: "steps" }, () => {
  start();
  first();
  second();
});
