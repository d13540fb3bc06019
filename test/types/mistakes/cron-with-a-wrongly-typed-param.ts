import { cron } from "argots";
import { regional } from "../prelude.ts";

// @ts-expect-error TS2322 Type 'string' is not assignable to type 'number'
export const wrong = cron(regional, { schedule: "0 2 * * *", params: { region: "eu", depth: "3" } });
