import type { LintResult } from "../result.js";
/**
 * JUnit's XML, which CI servers show as tests: a suite a file, a case an object, and one for what belongs to none. An error fails its case;
 * warnings stand in its output.
 */
export declare function junitReport({ objects, findings }: LintResult): string;
