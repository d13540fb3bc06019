import { cron } from "argots";
import { training } from "../prelude.ts";

// @ts-expect-error TS2345 Property 'schedule' is missing
export const wrong = cron(training, { timezone: "Asia/Seoul" });
