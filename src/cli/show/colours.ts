import type { RunReportState, ShownState } from "../../report/run-report.ts";
import type { Paint } from "../colour.ts";

/** The colours that `argots run` has for the same. */
export function paintOfState(state: RunReportState | ShownState): Parameters<Paint>[0] {
  switch (state) {
    case "succeeded":
      return "green";
    case "cached":
    case "reused":
      return "cyan";
    case "failed":
    case "error":
      return "red";
    case "skipped":
      return "dim";
    default:
      return "yellow";
  }
}
