import { cron } from "argots";
import { training } from "../prelude.ts";

// @ts-expect-error TS2820 Did you mean '"Forbid"'?
export const wrong = cron(training, { schedule: "@daily", concurrency: "forbid" });
