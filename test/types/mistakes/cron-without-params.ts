import { cron } from "argots";
import { regional } from "../prelude.ts";

// @ts-expect-error TS2345 Property 'params' is missing
export const wrong = cron(regional, { schedule: "0 2 * * *" });
