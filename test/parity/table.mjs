// The table of ports in README.md: what is written, what comes out, and what a run costs, here and in KFP.
//
// Ours: lines of the pipeline file and of the Python beside it, lines of the manifest, and the pods of the run that the simulator makes with
// the outputs that `port.json` has. KFP's: lines of the compiled sample, which is no workflow yet, and the pods of the same run, counted as
// its Argo back end makes them when nothing is cached: a driver for the pipeline and for every group, taken or not (condition, branches,
// loop, iteration, exit handler, called pipeline); a driver and an executor for every task; one pod for an importer, and for making or
// deleting a volume claim.
//
// `node test/parity/table.mjs` prints it; `node scripts/generate-readme.mjs` puts it into README.md.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string} file */
const linesOf = (file) => readFileSync(file, "utf8").trimEnd().split("\n").length;

export function parityTable() {
  const rows = readdirSync(here)
    .filter((name) => existsSync(join(here, name, "port.json")))
    .map(rowOf)
    .sort((a, b) => order(a.row) - order(b.row) || (a.name < b.name ? -1 : 1));
  const compared = rows.filter(({ kfp }) => kfp !== undefined);
  const total = (pick) => compared.reduce((sum, row) => sum + pick(row), 0);
  const head = (first) => [
    `| ${first} | source, lines | manifest, lines | pods | KFP: specification, lines | KFP: pods |`,
    "|---|---:|---:|---:|---:|---:|",
  ];
  const cells = ({ label, source, manifest, pods, kfp }) =>
    `| ${label} | ${source} | ${manifest} | ${pods} | ${kfp?.lines ?? "–"} | ${kfp?.pods ?? "–"} |`;
  const together = {
    label: `all ${compared.length}`,
    source: total(({ source }) => source),
    manifest: total(({ manifest }) => manifest),
    pods: `**${total(({ pods }) => pods)}**`,
    kfp: { lines: total(({ kfp }) => kfp.lines), pods: `**${total(({ kfp }) => kfp.pods)}**` },
  };
  return [
    ...head("samples of KFP"),
    cells(together),
    "",
    "<details><summary>One by one</summary>",
    "",
    ...head("pipeline"),
    ...rows.map(cells),
    "",
    "</details>",
  ].join("\n");
}

/** Articles' pipelines first, what KFP cannot do last. */
function order(row) {
  return /^\d+$/.test(row) ? Number(row) : row === "KFP cannot" ? Infinity : 0;
}

function rowOf(name) {
  const folder = join(here, name);
  const { row, sample, example, runs } = JSON.parse(readFileSync(join(folder, "port.json"), "utf8"));
  const place = example === undefined ? folder : join(root, example.folder);
  const files =
    example === undefined
      ? readdirSync(folder).filter((file) => /\.(pipeline\.ts|py)$/.test(file))
      : [example.file, ...(example.components ?? [])];
  const path = example === undefined ? `test/parity/${name}/${name}.pipeline.ts` : `${example.folder}/${example.file}`;
  const structure =
    sample === undefined || row === "KFP cannot" ? undefined : JSON.parse(readFileSync(join(folder, "structure.json"), "utf8"));
  return {
    row,
    name,
    label: `[${name}](${path})${row === "KFP cannot" ? ", which KFP compiles and its back end refuses" : ""}`,
    source: files.reduce((sum, file) => sum + linesOf(join(place, file)), 0),
    manifest: linesOf(example === undefined ? join(folder, "expected.yaml") : join(place, example.manifest)),
    pods: runs[0].expect.pods.length,
    ...(structure === undefined ? {} : { kfp: { lines: structure.lines, pods: kfpPods(structure.steps, runs[0].kfp ?? {}) } }),
  };
}

/** @param {any[]} steps @param {Record<string, any>} given */
function kfpPods(steps, given) {
  return 1 + walk(steps, {}).pods;

  function walk(siblings, items) {
    /** @type {Map<string, string>} */
    const ended = new Map();
    let pods = 0;
    for (let left = siblings; left.length > 0;) {
      const ready = left.filter(({ after = [] }) => after.every((name) => ended.has(name)));
      if (ready.length === 0) throw new Error("tasks wait for each other");
      for (const step of ready) {
        const starts = step.whatever === true || (step.after ?? []).every((name) => ended.get(name) === "succeeded");
        const done = starts ? runStep(step, items) : { pods: 0, end: "omitted" };
        pods += done.pods;
        ended.set(step.name, done.end);
      }
      left = left.filter((step) => !ready.includes(step));
    }
    return { pods, end: [...ended.values()].includes("failed") ? "failed" : "succeeded" };
  }

  function runStep(step, items) {
    if (step.steps === undefined) {
      const failed = (given.fails ?? []).includes(step.task);
      return { pods: step.onePod === true ? 1 : 2, end: failed ? "failed" : "succeeded" };
    }
    if (step.when !== undefined && !step.when.every((condition) => holds(condition, items))) return { pods: 1, end: "skipped" };
    if (step.each === undefined) {
      const body = walk(step.steps, items);
      return { ...body, pods: 1 + body.pods };
    }
    const bodies = listOf(step.each, items).map((item) => walk(step.steps, { ...items, [`item@${Object.keys(items).length + 1}`]: item }));
    const end = bodies.some((body) => body.end === "failed") ? "failed" : "succeeded";
    return { pods: bodies.reduce((sum, body) => sum + 1 + body.pods, 1), end };
  }

  function listOf(text, items) {
    const count = /^(\d+) \w+$/.exec(text)?.[1];
    return given[text] ?? (count === undefined ? valueOf(text, items) : Array.from({ length: Number(count) }, (_, index) => index));
  }

  function valueOf(text, items) {
    if (Object.hasOwn(given, text)) return given[text];
    const [, item, key] = /^(item@\d+)(?:\.(.*))?$/.exec(text) ?? [];
    if (item === undefined) throw new Error(`port.json says nothing of ${text}`);
    return key === undefined ? items[item] : items[item][key];
  }

  function holds(condition, items) {
    if (condition.startsWith("not ")) return !holds(condition.slice(4), items);
    const [, left, operator, right] = /^(\S+) (==|!=|<|<=|>|>=) (.*)$/.exec(condition) ?? [undefined, condition, "==", "true"];
    const value = valueOf(left, items);
    const other = JSON.parse(right);
    return {
      "==": value === other,
      "!=": value !== other,
      "<": value < other,
      "<=": value <= other,
      ">": value > other,
      ">=": value >= other,
    }[operator];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(parityTable());
