// Several rules may see one mistake: the one that names it best is heard.
import type { LintFinding } from "./result.ts";

/** Rules that put a whole schema beside the manifest: whatever else is said of the same place is said better. */
const general: ReadonlySet<string> = new Set(["crd-limits", "crd-choices", "crd-rules", "crd-counts", "pod-choices"]);

/** Warnings about what the schema may refuse altogether: then they are errors. */
const doubtful: ReadonlySet<string> = new Set(["cron-limits", "cron-time-zone", "metric-value", "retry-backoff", "time-to-live"]);

/** Rules that see a field missing; the place is what lacks it. */
const ofMissing: ReadonlySet<string> = new Set(["crd-required", "pod-required", "name-required"]);

/** Rules that others know better at the same place. */
const yieldsTo: Readonly<Record<string, readonly string[]>> = {
  "artifact-source-ignored": ["crd-rules"],
  "container-names": ["name-not-unique", "name-invalid"],
  "expression-type": ["item-without-value"],
  "mount-path": ["mount-path-taken"],
  "number-from-parameter": ["deadline-invalid"],
  "referenced-names": ["memoization", "volume-claim-template"],
  "resource-manifest": ["resource-invalid"],
};

/** Names that Argo does not find, and that others follow further. */
const ofReferences: ReadonlySet<string> = new Set(["task-reads-non-ancestor", "step-reads-own-group", "unknown-call", "unknown-output"]);

/** Leaves one finding of each mistake. What Argo itself says first stays in any case, for others only ever yield to it. */
export function withoutOverlaps<Located extends { readonly finding: LintFinding }>(located: readonly Located[]): readonly Located[] {
  if (located.length < 2) return located;
  const places = new Map<string, LintFinding[]>();
  for (const { finding } of located) {
    const key = placeOf(finding.segments);
    const there = places.get(key);
    if (there === undefined) places.set(key, [finding]);
    else there.push(finding);
  }
  const at = (segments: LintFinding["segments"]): readonly LintFinding[] => places.get(placeOf(segments)) ?? [];
  return located.flatMap((one) => {
    const { finding } = one;
    if (ofMissing.has(finding.rule)) return isSaidOfMissing(finding, located, at) ? [] : [one];
    // `schedule`, which is not read any more: `schedules` is named there.
    if (finding.rule === "cron-schedule" && at([...finding.segments, "schedule"]).some(({ rule }) => rule === "version-gate")) return [];
    const others = at(finding.segments).filter((other) => other !== finding);
    if (others.length === 0) return [one];
    const yields = (other: LintFinding) => yieldsTo[finding.rule]?.includes(other.rule) === true;
    if (general.has(finding.rule)) {
      const isSaidBetter = others.some(
        ({ rule, severity }) =>
          !general.has(rule) &&
          !ofMissing.has(rule) &&
          yieldsTo[rule]?.includes(finding.rule) !== true &&
          (severity === "error" || doubtful.has(rule)),
      );
      return isSaidBetter ? [] : [one];
    }
    if (others.some(yields)) return [];
    if (ofReferences.has(finding.rule) && others.some((other) => other.rule === "unresolved-variable" && covers(other, finding))) return [];
    // The schema refuses what else would only be doubtful.
    const isRefused =
      doubtful.has(finding.rule) &&
      finding.severity === "warning" &&
      others.some(({ rule, severity }) => general.has(rule) && severity === "error");
    return [isRefused ? { ...one, finding: { ...finding, severity: "error" } } : one];
  });
}

function isSaidOfMissing(
  finding: LintFinding,
  located: readonly { readonly finding: LintFinding }[],
  at: (segments: LintFinding["segments"]) => readonly LintFinding[],
): boolean {
  const field = finding.rule === "name-required" ? "name" : /^`([^`]+)`/.exec(finding.message)?.[1];
  if (field === undefined) return false;
  // It is there, and of a type that is taken for nothing.
  if (at([...finding.segments, field]).some(({ rule }) => rule === "wrong-type")) return true;
  if (finding.rule === "name-required") return false;
  const word = new RegExp(`\\b${field}\\b`);
  const says = ({ rule, message, hint }: LintFinding) => !ofMissing.has(rule) && word.test(`${message} ${hint ?? ""}`);
  if (at(finding.segments).some((other) => says(other) || (other.isArgos && other.rule === "name-required" && field === "name")))
    return true;
  // A place for an artifact that is not complete is none at all to Argo.
  return located.some(
    ({ finding: { rule, segments } }) => rule === "artifact-source" && placeOf(segments) === placeOf(finding.segments.slice(0, -1)),
  );
}

function covers(outer: LintFinding, inner: LintFinding): boolean {
  return outer.line === inner.line && outer.column <= inner.column && inner.column < outer.endColumn;
}

function placeOf(segments: LintFinding["segments"]): string {
  return segments.join("\n");
}
