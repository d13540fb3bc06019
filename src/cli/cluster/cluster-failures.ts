import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Project } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";
import { concernsOneObject, isClusterError } from "./cluster-errors.ts";

/** What the cluster refuses of several things: all of it is said, not the first. What would be in the way of all of them ends the command. */
export class ClusterFailures {
  readonly #diagnostics: Diagnostic[] = [];

  async collect(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!isClusterError(error) || !concernsOneObject(error)) throw error;
      // A namespace that is missing is so for all of them.
      const { code, text } = error.diagnostic;
      if (!this.#diagnostics.some((known) => known.code === code && known.text === text)) this.#diagnostics.push(error.diagnostic);
    }
  }

  /** Prints them and gives the exit code. */
  report(project: Project, context: CliContext): number {
    if (this.#diagnostics.length === 0) return exitCodes.ok;
    printReport(
      { diagnostics: this.#diagnostics, manifests: [] },
      project.reporter === "json" ? "pretty" : project.reporter,
      project.root,
      context,
    );
    return exitCodes.cluster;
  }
}
