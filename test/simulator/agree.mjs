// How far the simulator agrees with recorded runs of a real controller, where such records lie beside the repository.
//   node test/simulator/agree.mjs [--only WORD] [--first N] [--show ID] [--list]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { explained } from "./explained.mjs";
import { differencesOf } from "./compare-record.mjs";
import { besideRepository, loadSimulator } from "./load.mjs";

const records = besideRepository("ARGO_RECORDED_RUNS", "runs");
const option = (name) => (process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? "") : undefined);
const [only = "", first = "10", show] = [option("--only"), option("--first"), option("--show")];

if (!existsSync(records)) {
  console.log("no recorded runs beside the repository\n0 passed, 0 failed");
  process.exit(0);
}

const simulator = await loadSimulator();
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
const unexplained = different.filter(({ id }) => explained[id] === undefined);
for (const { id, differences } of (show === undefined ? unexplained : different).slice(0, Number(first))) {
  console.log(`\n${id}`);
  for (const { text } of differences.slice(0, show === undefined ? 6 : 60)) console.log(`  ${text}`);
}
// An explanation for a run that agrees is out of date.
const seen = new Set(different.map(({ id }) => id));
const outdated = only === "" && show === undefined ? Object.keys(explained).filter((id) => !seen.has(id)) : [];
for (const id of outdated) console.log(`\n${id} agrees, and is explained away`);
if (process.argv.includes("--list")) for (const { id } of different) console.log(`${id}: ${explained[id] ?? "not explained"}`);
console.log(`\n${right} of ${all} agree, ${different.length - unexplained.length} differ for a reason`);
console.log(`${all - unexplained.length} passed, ${unexplained.length + outdated.length} failed`);
process.exit(unexplained.length + outdated.length === 0 ? 0 : 1);

async function replay(record) {
  const text = [record.manifest, ...[record.others ?? []].flat()].join("\n---\n");
  const manifests = parseAllDocuments(text).map((document) => document.toJS());
  const executor = simulator.scriptedExecutor({ scenario: record.scenario ?? {}, supply: record.supply ?? {} });
  return simulator.simulateToEnd(manifests, { executor, namespace: "argo" });
}
