import { readingLines } from "./launcher-read.ts";
import type { LauncherInput } from "./launcher-text.ts";
import { writingLines } from "./launcher-write.ts";

/** The code below the function: reads the inputs, calls it, writes the outputs. Only what this signature needs. */
export function launcherLines(input: LauncherInput): readonly string[] {
  const reading = readingLines(input);
  const writing = writingLines(input);
  const files = [...new Set([...reading.files, ...writing.files])].sort();
  const text = [...reading.lines, ...writing.helpers, ...writing.lines].join("\n");
  const call = `await ${input.function}(${[...reading.arguments, ...writing.arguments].join(", ")})`;
  const body = [
    ...(files.length > 0 ? [`const { ${files.join(", ")} } = require("node:fs");`] : []),
    ...(text.includes("createHash(") ? ['const { createHash } = require("node:crypto");'] : []),
    ...(text.includes("fail(")
      ? ["const fail = (problem) => {", `  console.error(${JSON.stringify(`${input.component}: `)} + problem);`, "  process.exit(1);", "};"]
      : []),
    ...guardLines(text),
    ...reading.lines,
    ...writing.helpers,
    ...(text === "" ? [] : [""]),
    "let ended = false;",
    'process.on("exit", (code) => {',
    "  if (ended || code !== 0) return;",
    `  console.error(${JSON.stringify(`${input.component} was left before it returned: it called process.exit, or awaits what never comes.`)});`,
    "  process.exitCode = 1;",
    "});",
    "try {",
    `  ${writing.usesResult ? "const result = " : ""}${call};`,
    ...writing.lines.map((line) => `  ${line}`),
    "  ended = true;",
    "} catch (error) {",
    "  console.error(error);",
    "  process.exit(1);",
    "}",
  ];
  return [
    `// Argo starts here: hands ${input.component} its inputs and keeps what it gives.`,
    "(async () => {",
    ...body.map((line) => (line === "" ? "" : `  ${line}`)),
    "})();",
  ];
}

/** `{` `{` in a value would be evaluated by Argo when it is passed on: a word joiner stands between (spec/language.md 1). */
function guardLines(text: string): readonly string[] {
  const lines = [
    ...(text.includes("unguard(") ? [String.raw`const unguard = (text) => text.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1");`] : []),
    ...(/\bguard\(/.test(text) ? [String.raw`const guard = (text) => text.replace(/\{(\u2060*)(?=\{)/g, "{$1\u2060");`] : []),
  ];
  return lines.length > 0
    ? ["// Two braces in a row would mean something to Argo: in values, a word joiner travels between them.", ...lines]
    : [];
}
