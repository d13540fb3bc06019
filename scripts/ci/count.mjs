// Prints "PASSED FAILED" for `.ci/run`: `count.mjs vitest REPORT.json` from Vitest's JSON report, `count.mjs line LOG` from the last
// line of a log, `N passed, N failed` or `… accepts N of N files`. Exits with 1 when there is nothing to count, or when tests were skipped.
import { readFileSync } from "node:fs";

const [kind, file] = process.argv.slice(2);
const fail = (why) => {
  console.error(why);
  process.exit(1);
};

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return fail(`${path} was not written`);
  }
}

if (kind === "vitest") {
  const report = JSON.parse(read(file));
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const of = (status) => tests.filter((test) => test.status === status).length;
  // A file that could not even be loaded has no tests in the report; it counts as one that failed.
  const broken = report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length;
  console.log(`${of("passed")} ${of("failed") + broken}`);
  const skipped = tests.length - of("passed") - of("failed");
  if (skipped > 0) fail(`${skipped} tests were skipped`);
  if (tests.length === 0) fail("no test was run");
} else if (kind === "line") {
  const last = read(file).trimEnd().split("\n").at(-1) ?? "";
  const tests = /^(\d+) passed, (\d+) failed$/.exec(last);
  const manifests = / accepts (\d+) of (\d+) files$/.exec(last);
  if (tests !== null) console.log(`${tests[1]} ${tests[2]}`);
  else if (manifests !== null) console.log(`${manifests[1]} ${Number(manifests[2]) - Number(manifests[1])}`);
  else fail("the last line counts nothing");
} else {
  fail(`count.mjs vitest|line FILE, not ${kind}`);
}
