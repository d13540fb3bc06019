import { http } from "argots";

// @ts-expect-error TS2345 Property 'url' is missing
export const wrong = http({ method: "GET" });
