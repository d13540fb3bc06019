import { int, unknown } from "../../expressions/check/nature.ts";
import { group, leaf, text, type Known } from "./known.ts";

/** What `when` and `stopStrategy` of a cron workflow can use. Its time is nil before the first run. */
export const cronNames: Known = group({
  cronworkflow: group({
    name: text,
    namespace: text,
    labels: group({}, true),
    annotations: group({}, true),
    failed: leaf(int),
    succeeded: leaf(int),
    lastScheduledTime: leaf(unknown),
  }),
});
