// Fills the generated blocks of README.md: `<!-- NAME -->` … `<!-- /NAME -->`. With --check it fails when one differs.
//   include PATH [from "TEXT"] [to "TEXT"]   the lines of a file, from the first that begins with one text up to the next that
//                                            begins with the other (which is left out)
//   mistakes                                 what becomes of a new user's mistakes in KFP, Hera and argots (test/mistakes/*/case.json)
//   parity                                   what KFP's samples cost here and there (test/parity/table.mjs)
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parityTable } from "../test/parity/table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const fail = (why) => {
  console.error(why);
  process.exit(1);
};

/** @param {string} path @param {string | undefined} from @param {string | undefined} to */
function include(path, from, to) {
  if (!existsSync(join(root, path))) fail(`README.md includes ${path}, which is not there`);
  const lines = readFileSync(join(root, path), "utf8").trimEnd().split("\n");
  const first = from === undefined ? 0 : lines.findIndex((line) => line.startsWith(from));
  if (first < 0) fail(`${path} has no line that begins with ${JSON.stringify(from)}`);
  const next = to === undefined ? lines.length : lines.findIndex((line, index) => index > first && line.startsWith(to));
  if (next < 0) fail(`${path} has no later line that begins with ${JSON.stringify(to)}`);
  const excerpt = lines.slice(first, next).join("\n").trimEnd();
  return `\`\`\`${extname(path).slice(1)}\n${excerpt}\n\`\`\``;
}

/**
 * KFP 2.17 and Hera 7.1, tried on every mistake: caught (exit code 1, nothing written), silent (a wrong or unchecked manifest is
 * written, and nothing said), works, harmless (silent, and no harm done), or impossible to write.
 * @type {readonly { mistake: string, kfp: Verdict, hera: Verdict }[]}
 * @typedef {"caught" | "silent" | "works" | "harmless" | "impossible"} Verdict
 */
const peers = [
  { mistake: "a misspelt argument", kfp: "caught", hera: "silent" },
  { mistake: "a misspelt output", kfp: "caught", hera: "caught" },
  { mistake: "a Dataset where a Model is wanted", kfp: "caught", hera: "silent" },
  { mistake: "a missing argument", kfp: "caught", hera: "silent" },
  { mistake: "a text for a number", kfp: "caught", hera: "silent" },
  { mistake: "an ordinary `if` on an output", kfp: "silent", hera: "silent" },
  { mistake: "an ordinary “and” in a condition", kfp: "silent", hera: "silent" },
  { mistake: "cpu `4 cores`", kfp: "caught", hera: "caught" },
  { mistake: "memory `8GB`", kfp: "caught", hera: "caught" },
  { mistake: "a request above its limit", kfp: "silent", hera: "caught" },
  { mistake: "a cron `every day at 2`", kfp: "silent", hera: "silent" },
  { mistake: "a name that Kubernetes refuses", kfp: "silent", hera: "silent" },
  { mistake: "a parameter that is never used", kfp: "harmless", hera: "harmless" },
  { mistake: "two tasks that wait for each other", kfp: "silent", hera: "silent" },
  { mistake: "an output formatted to two digits", kfp: "caught", hera: "caught" },
  { mistake: "arithmetic on a parameter", kfp: "caught", hera: "silent" },
  { mistake: "a loop's output used after the loop", kfp: "caught", hera: "silent" },
  { mistake: "a key that the loop's items do not have", kfp: "silent", hera: "silent" },
  { mistake: "a branch's output used after the branch", kfp: "caught", hera: "silent" },
  { mistake: "no image", kfp: "silent", hera: "silent" },
  { mistake: "a module's constant used in a component", kfp: "silent", hera: "silent" },
  { mistake: "two components of one name", kfp: "works", hera: "silent" },
  { mistake: "a quote in a compared text", kfp: "silent", hera: "silent" },
  { mistake: "a node selector that is no label", kfp: "silent", hera: "silent" },
  { mistake: "a task outside a pipeline", kfp: "caught", hera: "caught" },
  { mistake: "an output used, the dependency forgotten", kfp: "impossible", hera: "silent" },
  { mistake: "a misspelt entrypoint", kfp: "impossible", hera: "silent" },
];
// Row 28 and on: seen only when the pipeline runs, so the counts leave them out.
/** @type {typeof peers} */
const atRunTime = [{ mistake: "a score printed as `1e-7` in a condition", kfp: "works", hera: "silent" }];

const words = {
  diagnostic: "refused",
  "type-error": "red in the editor",
  "right-result": "works",
  warning: "warning",
};

/**
 * test/mistakes/NN-name/case.json: `{ "row": 1, "mistake": "…", "outcome": "diagnostic" | "type-error" | "right-result" | "warning",
 * "code": "ARG2005", "also": another outcome }`; row counts from 1 as the lists above, code is that of a diagnostic or warning.
 */
function readCases() {
  const folder = join(root, "test/mistakes");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .sort()
    .map((name) => {
      const item = JSON.parse(readFileSync(join(folder, name, "case.json"), "utf8"));
      for (const outcome of [item.outcome, item.also ?? item.outcome]) {
        if (!Object.hasOwn(words, outcome)) fail(`test/mistakes/${name}/case.json: ${outcome} is no outcome`);
      }
      return item;
    });
}

function mistakes() {
  const cases = readCases();
  const count = (peer, verdict) => peers.filter((row) => row[peer] === verdict).length;
  const summary = (label, peer) => {
    const can = peers.length - count(peer, "impossible");
    const caught = count(peer, "caught");
    return `| ${label} | ${can} | ${caught} (${Math.round((caught / can) * 100)} %) | ${count(peer, "works")} | ${count(peer, "harmless")} | **${count(peer, "silent")}** |`;
  };
  const rows = [...peers, ...atRunTime].map((peer, index) => ({ ...peer, cases: cases.filter(({ row }) => row === index + 1) }));
  const tried = rows.slice(0, peers.length).filter((row) => row.cases.length > 0);
  // A row counts as working when every one of its cases does; any other outcome is said, so none is silent.
  const right = tried.filter((row) => row.cases.every(({ outcome }) => outcome === "right-result")).length;
  const said = tried.length - right;
  const own = `| argots | ${tried.length} | ${said} (${Math.round((said / tried.length) * 100)} %) | ${right} | 0 | **0** |`;
  const cell = ({ outcome, code, also }) =>
    (code === undefined ? words[outcome] : `${words[outcome]} ([${code}](docs/errors/${code}.md))`) +
    (also === undefined ? "" : ` and ${words[also]}`);
  return [
    "| | can be written | said before anything runs | works as meant | silent, harmless | silent and wrong |",
    "|---|---:|---:|---:|---:|---:|",
    summary("KFP 2.17", "kfp"),
    summary("Hera 7.1", "hera"),
    "| Hera 7.1, then `argo lint` on what it wrote | 27 | 14 (52 %) | 0 | 1 | **12** |",
    ...(tried.length === 0 ? [] : [own]),
    "",
    "<details><summary>One by one</summary>",
    "",
    `| mistake | KFP | Hera |${tried.length === 0 ? "" : " argots |"}`,
    `|---|---|---|${tried.length === 0 ? "" : "---|"}`,
    ...rows.map(
      (row) =>
        `| ${row.mistake} | ${row.kfp} | ${row.hera} |${tried.length === 0 ? "" : ` ${[...new Set(row.cases.map(cell))].join(", ") || "–"} |`}`,
    ),
    "",
    "</details>",
  ].join("\n");
}

const file = join(root, "README.md");
const before = readFileSync(file, "utf8");
const after = before.replace(/<!-- ((include|mistakes|parity)\b[^\n]*?) -->\n[^]*?<!-- \/\2 -->/g, (_, instruction, kind) => {
  const [, path, , from, , to] = /^include (\S+)( from "([^"]*)")?( to "([^"]*)")?$/.exec(instruction) ?? [];
  if (kind === "include" && path === undefined) fail(`README.md: "${instruction}" is not include PATH from "…" to "…"`);
  return `<!-- ${instruction} -->\n\n${kind === "mistakes" ? mistakes() : kind === "parity" ? parityTable() : include(path, from, to)}\n\n<!-- /${kind} -->`;
});
if (after !== before && process.argv.includes("--check"))
  fail("README.md differs from what it includes: run `node scripts/generate-readme.mjs`");
if (after !== before) writeFileSync(file, after);
