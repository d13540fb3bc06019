import { cron } from "argots";
import { regional } from "../prelude.ts";

// @ts-expect-error TS2561 Did you mean to write 'depth'?
export const wrong = cron(regional, { schedule: "0 2 * * *", params: { region: "eu", dept: 3 } });
