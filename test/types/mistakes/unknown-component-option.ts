import { component } from "argots";

// @ts-expect-error TS2353 'packages' does not exist in type 'ComponentOptions'
export const wrong = component({ image: "node:24-slim", packages: ["lodash"] }, () => "hello");
