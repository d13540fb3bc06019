import { component, pipeline } from "argots";

const score = component({ image: "node:24-slim" }, ({ depth }: { depth: number }) => depth / 10);

export const single = pipeline({ name: "single" }, ({ depth = 1 }) => score({ depth }));
