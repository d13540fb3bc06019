import { describe, expect, test } from "vitest";
import { plain } from "../../src/cli/colour.ts";
import { reportConcise } from "../../src/cli/reporters/concise.ts";
import { reportGithub } from "../../src/cli/reporters/github.ts";
import { reportJson } from "../../src/cli/reporters/json.ts";
import { reportPretty } from "../../src/cli/reporters/pretty.ts";
import { summaryLine, type Surroundings } from "../../src/cli/reporters/report.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { put, runIn, temporaryProject } from "./support.ts";

const surroundings: Surroundings = {
  readSource: (file) => (file === "a.ts" ? "let a;\nlet b = c;\n" : undefined),
  displayPath: (file) => file,
  paint: plain,
  width: 100,
};
const error = (text: string, line = 2): Diagnostic => ({
  code: "ARG2004",
  severity: "error",
  text,
  hint: "do this.",
  place: { file: "a.ts", line, column: 9, endLine: line, endColumn: 10 },
});
const warning: Diagnostic = { code: "ARG5045", severity: "warning", text: "Beware." };
const none = { manifests: [] };

describe("pretty", () => {
  test("message, place, frame, hint; then manifests, then the summary", () => {
    const manifests = [{ path: "manifests/a.yaml", pipeline: "a", source: "a.ts", state: "written" }] as const;
    expect(reportPretty({ diagnostics: [error("`c` is not there."), warning], manifests }, surroundings)).toEqual({
      stdout: "",
      stderr: [
        "error ARG2004: `c` is not there.",
        "  a.ts:2:9",
        "  1 │ let a;",
        "  2 │ let b = c;",
        "    │         ^",
        "  hint: do this.",
        "",
        "warning ARG5045: Beware.",
        "",
        "manifests/a.yaml  written",
        "",
        "1 error, 1 warning in 1 file",
        "",
      ].join("\n"),
    });
  });

  test("says nothing when there is nothing to say", () => {
    expect(reportPretty({ diagnostics: [], ...none }, surroundings)).toEqual({ stdout: "", stderr: "" });
  });

  test("a file that cannot be read has a place and no frame", () => {
    const { stderr } = reportPretty(
      { diagnostics: [{ ...error("No."), place: { ...error("").place!, file: "b.ts" } }], ...none },
      surroundings,
    );
    expect(stderr).toBe("error ARG2004: No.\n  b.ts:2:9\n  hint: do this.\n\n1 error in 1 file\n");
  });

  test("a message of several lines stays together, and its control characters are named", () => {
    const { stderr } = reportPretty({ diagnostics: [{ ...warning, text: "one\ntwo\u001b[0m", hint: "a\nb" }], ...none }, surroundings);
    expect(stderr).toContain("warning ARG5045: one\n  two<U+001B>[0m\n  hint: a\n    b\n");
  });
});

describe("concise", () => {
  test("one line a diagnostic, whatever is in it", () => {
    const { stdout, stderr } = reportConcise({ diagnostics: [error("one\n  two"), warning], ...none }, surroundings);
    expect(stdout).toBe("");
    expect(stderr).toBe("a.ts:2:9: error ARG2004: one two (hint: do this.)\nwarning ARG5045: Beware.\n1 error, 1 warning in 1 file\n");
  });
});

describe("json", () => {
  test("has the documented shape", () => {
    const manifests = [{ path: "manifests/a.yaml", pipeline: "a", source: "a.ts", state: "unchanged" }] as const;
    const { stdout, stderr } = reportJson({ diagnostics: [error("No."), warning], manifests });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      diagnostics: [
        {
          code: "ARG2004",
          severity: "error",
          message: "No.",
          hint: "do this.",
          file: "a.ts",
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
        },
        { code: "ARG5045", severity: "warning", message: "Beware." },
      ],
      manifests: [{ path: "manifests/a.yaml", pipeline: "a", source: "a.ts", state: "unchanged" }],
      summary: { errors: 1, warnings: 1, files: 1 },
    });
  });
});

describe("github", () => {
  const lines = (diagnostics: readonly Diagnostic[]) => reportGithub({ diagnostics, ...none }, surroundings).stderr.split("\n");

  test("annotates the place, errors first", () => {
    expect(lines([warning, error("No.")])).toEqual([
      "::error file=a.ts,line=2,col=9,endLine=2,endColumn=10,title=ARG2004::No.%0Ahint: do this.",
      "::warning title=ARG5045::Beware.",
      "1 error, 1 warning in 1 file",
      "",
    ]);
  });

  test("escapes what would end the command", () => {
    const odd = { ...error("100%\r\n::set-output::x"), place: { ...error("").place!, file: "a,b:c%.ts" } };
    expect(lines([odd])[0]).toBe(
      "::error file=a%2Cb%3Ac%25.ts,line=2,col=9,endLine=2,endColumn=10,title=ARG2004::100%25%0D%0A::set-output::x%0Ahint: do this.",
    );
  });

  test("leaves the columns of several lines away", () => {
    expect(lines([{ ...error("No."), place: { ...error("").place!, endLine: 4 } }])[0]).toContain(
      "::error file=a.ts,line=2,endLine=4,title=",
    );
  });

  test("ten are annotations; of more, nine are, and the tenth counts the rest, which are in the log", () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => error(`number ${index + 1}`, index + 1));
    expect(lines(many(10)).filter((line) => line.startsWith("::error"))).toHaveLength(10);
    const twelve = lines(many(12));
    expect(twelve.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(twelve[9]).toBe("::error title=argots::3 more errors: see the log");
    expect(twelve.slice(10, 13)).toEqual([10, 11, 12].map((n) => `a.ts:${n}:9: error ARG2004: number ${n} (hint: do this.)`));
  });

  test("names files from the checkout, wherever the command runs", async () => {
    const root = temporaryProject({ "service/argots.json": "{}" });
    put(root, "service/p/a.pipeline.ts", "error No.");
    const { stderr } = await runIn(`${root}/service/p`, "compile --reporter github", { env: { GITHUB_WORKSPACE: root } });
    expect(stderr).toContain("::error file=service/p/a.pipeline.ts,line=1,col=1,");
    const plainly = await runIn(`${root}/service/p`, "compile --reporter concise", { env: { GITHUB_WORKSPACE: root } });
    expect(plainly.stderr).toContain("a.pipeline.ts:1:1: error");
    const json = await runIn(`${root}/service/p`, "compile --reporter json");
    expect(JSON.parse(json.stdout).diagnostics[0].file).toBe("p/a.pipeline.ts");
  });
});

test("the summary counts files, not places", () => {
  expect(summaryLine([])).toBe("");
  expect(summaryLine([warning])).toBe("1 warning");
  expect(summaryLine([error("a"), error("b", 1), warning])).toBe("2 errors, 1 warning in 1 file");
  expect(summaryLine([error("a"), { ...error("b"), place: { ...error("").place!, file: "b.ts" } }])).toBe("2 errors in 2 files");
});
