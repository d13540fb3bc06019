import { cron } from "argots";
import { regional } from "../prelude.ts";

// @ts-expect-error TS2741 Property 'region' is missing
export const wrong = cron(regional, { schedule: "0 2 * * *", params: { depth: 3 } });
