import { http } from "argots";

// @ts-expect-error TS2322 Type '"FETCH"' is not assignable to type
export const wrong = http({ url: "https://example.com", method: "FETCH" });
