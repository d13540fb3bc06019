// How far reading and decoding agree with Argo's recorded verdicts, where such records lie beside the repository: every message of
// Argo's decoder, and no such message where it has none.
//   node test/lint/agree-decode.mjs [--show NAME] [CORPUS]
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const words = process.argv.slice(2);
const showAt = words.indexOf("--show");
const [, show] = showAt === -1 ? [] : words.splice(showAt, 2);
const corpus = words[0] ?? join(root, process.env["ARGO_CORPUS"] ?? "../shared/corpus");

if (!existsSync(corpus)) {
  console.log("no recorded verdicts beside the repository\n0 passed, 0 failed");
  process.exit(0);
}

const { readSource, createDecoder } = await load();
const decoders = { lint41: createDecoder("4.1"), lint37: createDecoder("3.7") };
const isOfDecoder =
  /^(json: (cannot unmarshal|unknown field)|strict decoding error|expected exactly one key|quantities must match|unable to parse (numeric|quantity's)|parsing time|illegal base64)/;
let [passed, failed] = [0, 0];

for (const { name, text, records } of [...mutants(), ...manifests()]) {
  if (show !== undefined && show !== name) continue;
  for (const [field, record] of Object.entries(records)) {
    const ours = messagesOf(text, decoders[field]);
    const theirs = [record, ...(record.orElse ?? [])].map(({ errors }) =>
      errors.filter(({ message }) => isOfDecoder.test(message)).map(line),
    );
    const agrees = theirs.some((lines) => lines.join("\n") === ours.join("\n")) && isFoundWhereItIs(record, text, decoders[field]);
    if (agrees) passed += 1;
    else failed += 1;
    if (!agrees && failed <= 20) console.log(`${name} ${field}\n  Argo: ${theirs[0]?.join(" | ")}\n  ours: ${ours.join(" | ")}`);
    if (show !== undefined) console.log(field, ours, record);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function line({ kind, name, message }) {
  return `${kind} ${name}: ${message}`;
}

function messagesOf(text, decode) {
  const counted = readSource({ name: "a.yaml", text })
    .map(decode)
    .filter(({ isCounted }) => isCounted);
  return counted.flatMap((decoding, index) => {
    if (decoding.kind !== "object" || decoding.argoMessage === undefined) return [];
    const name = decoding.argoName === "" ? `object #${index + 1}` : decoding.argoName;
    return [line({ kind: decoding.object.kind, name, message: decoding.argoMessage })];
  });
}

/** "Nothing to lint" is what Argo says of a file in which it reads no manifest. */
function isFoundWhereItIs({ errors }, text, decode) {
  const saysNothing = errors.some(({ message }) => message.startsWith("found nothing to lint"));
  const found = readSource({ name: "a.yaml", text }).some((document) => decode(document).kind === "object");
  return saysNothing !== found;
}

function mutants() {
  return lines(join(corpus, "mutants.jsonl")).map(({ name, yaml, lint41, lint37 }) => ({ name, text: yaml, records: { lint41, lint37 } }));
}

function manifests() {
  return lines(join(corpus, "argo", "verdicts.jsonl")).flatMap(({ name, lint }) => {
    const path = ["yaml", "json"]
      .map((extension) => join(corpus, "argo", "cases", `${name}.${extension}`))
      .find((each) => existsSync(each));
    return path === undefined || lint === null ? [] : [{ name, text: readFileSync(path, "utf8"), records: { lint41: lint } }];
  });
}

function lines(path) {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text));
}

async function load() {
  const folder = mkdtempSync(join(tmpdir(), "decode-"));
  const outfile = join(folder, "decode.mjs");
  const contents = `export { readSource } from "./src/lint/source/read.ts"; export { createDecoder } from "./src/lint/decode/decode.ts";`;
  await build({ stdin: { contents, resolveDir: root }, bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}
