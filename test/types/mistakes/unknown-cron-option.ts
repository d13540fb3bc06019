import { cron } from "argots";
import { training } from "../prelude.ts";

// @ts-expect-error TS2561 Did you mean to write 'timezone'?
export const wrong = cron(training, { schedule: "@daily", timeZone: "Asia/Seoul" });
