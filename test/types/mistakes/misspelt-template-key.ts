import { template } from "argots";

// @ts-expect-error TS2561 Did you mean to write 'container'?
export const wrong = template({ contaner: { image: "alpine:3.20" } });
