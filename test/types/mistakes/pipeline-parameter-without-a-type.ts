import { pipeline } from "argots";

// @ts-expect-error TS7031 Binding element 'url' implicitly has an 'any' type
export const wrong = pipeline({ name: "wrong" }, ({ url }) => ({ url: String(url) }));
