import { cron } from "argots";
import { hello } from "../prelude.ts";

// @ts-expect-error TS2345 is not assignable to parameter of type 'Pipeline<
export const wrong = cron(hello, { schedule: "@daily" });
