import type { Report } from "./context.ts";
import type { LintObject } from "./lint-object.ts";
import type { Rule } from "./rule.ts";
import type { LintBug } from "./result.ts";
import type { SourceDocument } from "./source/document.ts";

/** A finding before its place is looked up. */
export interface Collected {
  readonly rule: Rule;
  readonly report: Report;
  readonly document: SourceDocument;
  readonly object: LintObject | undefined;
  /** Whether Argo itself refuses the manifest for it. */
  readonly isArgos: boolean;
}

/** Takes what is reported while files are linted. */
export interface Collector {
  readonly collected: readonly Collected[];
  readonly bugs: readonly LintBug[];
  readonly add: (found: Collected) => void;
  /** Does some part of the work; if that breaks down it is a bug of ours, and the rest goes on. */
  readonly attempt: (during: string, document: SourceDocument, object: LintObject | undefined, work: () => void) => void;
  /** Some part of the work has broken down. */
  readonly broke: (during: string, document: SourceDocument, object: LintObject | undefined, error: unknown) => void;
}

export function createCollector(): Collector {
  const collected: Collected[] = [];
  const bugs: LintBug[] = [];
  const seen = new Map<SourceDocument, Set<string>>();
  const broke: Collector["broke"] = (during, document, object, error) => {
    bugs.push({
      during,
      file: document.file.name,
      object: object === undefined ? "" : `${object.kind} ${object.name}`,
      error: error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error),
    });
  };
  return {
    collected,
    bugs,
    add(found) {
      const { rule, report, document } = found;
      const key = JSON.stringify([rule.code, report.path, report.at, report.within, report.message]);
      const known = seen.get(document) ?? new Set();
      seen.set(document, known);
      if (known.has(key)) return;
      known.add(key);
      collected.push(found);
    },
    attempt(during, document, object, work) {
      try {
        work();
      } catch (error) {
        broke(during, document, object, error);
      }
    },
    broke,
  };
}
