// How far the linter agrees with what Argo's own one said of manifests, verdict and words, where such records lie beside the repository.
//   node test/lint/agree.mjs [CORPUS] [--only NAME] [--list COUNT]
import { build } from "esbuild";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const words = process.argv.slice(2);
const option = (name) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : undefined);
const [only, most] = [option("--only"), Number(option("--list") ?? 40)];
const folder = words[0] === undefined ? join(root, process.env["ARGO_CORPUS"] ?? "../shared/corpus") : resolve(words[0]);
if (!existsSync(folder)) {
  console.log("no corpus beside the repository\n0 passed, 0 failed");
  process.exit(0);
}

const { readSource, createDecoder, validateObject, createLintMemory, lintWith } = await load();
const versions = ["3.7", "4.1"];
const decoders = new Map(versions.map((version) => [version, createDecoder(version)]));
const memories = new Map(versions.map((version) => [version, createLintMemory()]));

/** Records that say something else than `argo lint --offline` does with the same files, and why. */
const explained = new Map([
  ["TestSubstituteGlobalVariablesLabelsAnnotations-2 create", "recorded with workflowDefaults that have a label"],
  ["TestSubstituteGlobalVariablesLabelsAnnotations-3 create", "recorded with workflowDefaults that have a label"],
  ["TestSubstituteGlobalVariablesLabelsAnnotations-4 create", "recorded with workflowDefaults that have a label"],
  ["TestValidateFieldsWithWFTRefContainerImageInDefault-wfWithWFTRefContainerImageInDefault cli", "recorded with one namespace"],
  ["TestValidateFieldsWithWFTRefScriptImageInDefault-wfWithWFTRefScriptImageInDefault cli", "recorded with one namespace"],
  ["TestWorkflowWithWFTRefWithArtifactArgument-wfWithWFTRefAndOwnArtifactArgument cli", "recorded with one namespace"],
  ["ctl-TestWorkflowTemplateRefWithHook cli", "recorded with one namespace"],
  ["test-e2e-cron-cron-and-malformed-template cli", "recorded with --kinds cronworkflows"],
]);

let [passed, failed, wrongVerdicts, known] = [0, 0, 0, 0];
for (const { name, text, context, records } of [...manifests(), ...mutants()]) {
  if (only !== undefined && name !== only) continue;
  for (const [what, record] of Object.entries(records)) {
    if (record === null || record === undefined) continue;
    compare(name, what, record, messagesOf(what, text, context, record));
  }
}
console.log(`${known} explained, ${wrongVerdicts} with another verdict`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function compare(name, what, record, { messages, findings }) {
  // The files of a bundle were read in another order.
  const inOrder = (list) => (what === "cli" ? list.sort() : list);
  const answers = [record, ...(record.orElse ?? [])].map(({ errors }) => inOrder(errors.map(({ message }) => masked(message))));
  const ours = inOrder(messages.map(masked));
  if (answers.some((answer) => answer.join("\n") === ours.join("\n"))) passed++;
  else if (explained.has(`${name} ${what}`)) known++;
  else {
    failed++;
    const isOther = record.ok !== (ours.length === 0);
    if (isOther) wrongVerdicts++;
    if (failed > most) return;
    console.log(
      `${name} ${what}${isOther ? ": ANOTHER VERDICT" : ""}\n  Argo: ${answers.map((each) => each.join(" | ")).join("\n    or: ")}\n  ours: ${ours.join(" | ")}`,
    );
    if (only !== undefined) for (const { rule, path, message } of findings) console.log(`    ${rule.code} ${path.join(".")}: ${message}`);
  }
}

/** Counters, names of files and the words of a look-up by name alone are not compared. */
function masked(message) {
  return message
    .replaceAll(/placeholder-[0-9]+/g, "placeholder-N")
    .replace(/^failed to parse YAML from file \S+: /, "failed to parse YAML: ")
    .replaceAll(/couldn't find cluster workflow template ("[^"]*")/g, "ClusterWorkflowTemplate $1 not found")
    .replaceAll(/couldn't find workflow template ("[^"]*") in namespace "[^"]*"/g, "WorkflowTemplate $1 not found")
    .replace(/^.*(?:validator panicked|Argo's validator crashes).*$/s, "crash");
}

function messagesOf(what, text, context, record) {
  if (what === "cli") return commandLine(text, context);
  const version = what === "lint37" ? "3.7" : "4.1";
  const isStrict = what !== "create";
  const decode = (each) => readSource({ name: "-", text: each }).map((document) => decoders.get(version)(document));
  const own = decode(text);
  const templates = indexByName([...own, ...context.flatMap(decode)].flatMap(({ object }) => (object === undefined ? [] : [object])));
  const findings = [];
  const objects = own.filter(({ kind }) => kind === "object");
  const messages = objects.flatMap(({ object, argoMessage, looseMessage }) => {
    const refused = isStrict ? argoMessage : looseMessage;
    const found = [];
    // Upstream's tests validate some as an object of another kind.
    const asOther = objects.length === 1 && record.errors.length === 1 && "kind" in record.errors[0] ? record.errors[0].kind : "";
    const context = { version, object: { ...object, kind: asOther || object.kind }, templates, memory: memories.get(version) };
    validateObject(
      { ...context, report: (rule, report) => found.push({ rule, ...report }) },
      { mode: isStrict ? "lint" : "create", isStrict },
    );
    findings.push(...found);
    return refused !== undefined ? [refused] : found.slice(0, 1).map(({ message }) => message);
  });
  const isCrash = messages.some((message) => masked(message) === "crash");
  const nothing = objects.length === 0 ? ["found nothing to lint in the specified paths, failing..."] : messages;
  return { messages: isCrash ? ["Argo's validator crashes"] : nothing, findings };
}

function commandLine(text, context) {
  const files = [text, ...context].map((each, index) => ({ name: `${index}.yaml`, text: each }));
  const { argo, objects } = lintWith([], files, {});
  if (!argo.ok && /^(failed to parse YAML|duplicate |found nothing)/.test(argo.message)) return { messages: [argo.message], findings: [] };
  return { messages: objects.flatMap(({ argo: verdict }) => (verdict.ok ? [] : [verdict.message])), findings: [] };
}

/** Whatever the namespace, the last one of a name. */
function indexByName(objects) {
  const nameOf = ({ value: { metadata } }) => metadata?.[Object.keys(metadata).find((key) => key.toLowerCase() === "name")] ?? "";
  const find = (kind, name) => objects.findLast((object) => object.kind === kind && nameOf(object) === name);
  return {
    workflowTemplate: (_, name) => find("WorkflowTemplate", name),
    clusterWorkflowTemplate: (name) => find("ClusterWorkflowTemplate", name),
  };
}

function manifests() {
  return lines("argo/verdicts.jsonl").map(({ name, context, lint, cli, create }) => ({
    name,
    text: readFileSync(join(folder, "argo/cases", `${name}.yaml`), "utf8"),
    context: context.map((file) => readFileSync(join(folder, "argo/context", name, file), "utf8")),
    records: { lint, cli, create },
  }));
}

function mutants() {
  return lines("mutants.jsonl").map(({ name, yaml, lint41, lint37 }) => ({ name, text: yaml, context: [], records: { lint41, lint37 } }));
}

function lines(file) {
  const path = join(folder, file);
  return existsSync(path)
    ? readFileSync(path, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
}

async function load() {
  const contents = [
    'export { readSource } from "./src/lint/source/read.ts";',
    'export { createDecoder } from "./src/lint/decode/decode.ts";',
    'export { validateObject } from "./src/lint/argo/validate.ts";',
    'export { createLintMemory } from "./src/lint/model/memory.ts";',
    'export { lintWith } from "./src/lint/lint.ts";',
  ].join("\n");
  const temporary = mkdtempSync(join(tmpdir(), "lint-"));
  const outfile = join(temporary, "lint.mjs");
  await build({ stdin: { contents, resolveDir: root }, bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(temporary, { recursive: true });
  return loaded;
}
