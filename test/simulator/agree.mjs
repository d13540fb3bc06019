// How far the simulator agrees with recorded runs of a real controller, where such records lie beside the repository.
//   node test/simulator/agree.mjs [--only WORD] [--first N] [--show ID] [--list]
import { build } from "esbuild";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseAllDocuments } from "yaml";
import { differencesOf } from "./compare-record.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const records = join(root, process.env.ARGO_RECORDED_RUNS ?? "../shared/corpus/runs");
const option = (name) => (process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? "") : undefined);
const [only = "", first = "10", show] = [option("--only"), option("--first"), option("--show")];

if (!existsSync(records)) {
  console.log("no recorded runs beside the repository");
  process.exit(0);
}

const simulator = await load();
const totals = new Map();
const [count, agreed] = [new Map(), new Map()];
const different = [];
let [all, right] = [0, 0];
for (const file of ["runs.jsonl", "runs-upstream.jsonl"]) {
  for (const line of readFileSync(join(records, file), "utf8").trim().split("\n")) {
    const record = JSON.parse(line);
    if (show !== undefined ? record.id !== show : !`${record.id} ${(record.constructs ?? []).join(" ")}`.includes(only)) continue;
    // What real programs did is not in the scenario.
    if (record.mode === "exec") continue;
    const result = await replay(record).catch((error) => ({ kind: "crashed", reason: error.stack, phase: "", message: "", nodes: [] }));
    const differences = differencesOf(record, result);
    all += 1;
    if (differences.length === 0) right += 1;
    else different.push({ id: record.id, differences });
    for (const construct of [`(${record.source?.split(" ")[0]})`, ...(record.constructs ?? [])]) {
      count.set(construct, (count.get(construct) ?? 0) + 1);
      if (differences.length === 0) agreed.set(construct, (agreed.get(construct) ?? 0) + 1);
    }
    for (const { kind } of differences.slice(0, 1)) totals.set(kind, (totals.get(kind) ?? 0) + 1);
    if (show !== undefined)
      console.log(record.manifest, JSON.stringify(record.scenario), JSON.stringify(record.supply), result.reasons ?? result.reason ?? "");
  }
}
const bad = [...count].filter(([name, number]) => (agreed.get(name) ?? 0) < number).sort((left, right_) => right_[1] - left[1]);
for (const [name, number] of bad.slice(0, 60))
  console.log(`${String(agreed.get(name) ?? 0).padStart(5)} of ${String(number).padStart(5)}  ${name}`);
for (const [kind, number] of [...totals].sort((left, right_) => right_[1] - left[1]).slice(0, 25))
  console.log(`${String(number).padStart(5)} ${kind}`);
for (const { id, differences } of different.slice(0, Number(first))) {
  console.log(`\n${id}`);
  for (const { text } of differences.slice(0, show === undefined ? 6 : 60)) console.log(`  ${text}`);
}
if (process.argv.includes("--list")) console.log(different.map(({ id }) => id).join(" "));
console.log(`\n${right} of ${all} agree`);

async function load() {
  const folder = mkdtempSync(join(tmpdir(), "simulator-"));
  const outfile = join(folder, "simulator.mjs");
  await build({
    stdin: {
      contents: `export { simulateToEnd } from "./src/simulator/simulate.ts"; export { scriptedExecutor } from "./src/simulator/scripted-executor.ts";`,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "error",
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}

async function replay(record) {
  const text = [record.manifest, ...[record.others ?? []].flat()].join("\n---\n");
  const manifests = parseAllDocuments(text).map((document) => document.toJS());
  const executor = simulator.scriptedExecutor({ scenario: record.scenario ?? {}, supply: record.supply ?? {} });
  return simulator.simulateToEnd(manifests, { executor, namespace: "argo" });
}
