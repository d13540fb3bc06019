import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createManifestValidator, isManifestKind } from "../../src/argo/validate.ts";
import { argoVersions, type ArgoVersion } from "../../src/argo/version.ts";
import { corpusFolder, corpusIsHere, fixture, readManifests, withoutNulls } from "./read-manifests.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schemaText = (version: ArgoVersion) => readFileSync(`${root}/schemas/argo-${version}.json`, "utf8");
const compile = (version: ArgoVersion) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schemaText(version)) as object);

interface Mutant {
  readonly name: string;
  readonly yaml: string;
}

function manifests(): readonly unknown[] {
  const own = ["workflow.yaml", "cron.yaml", "templates.yaml"].flatMap(fixture);
  const broken = own.flatMap((document) => everyFieldRenamed(document));
  if (!corpusIsHere) return [...own, ...broken];
  const mutants = readFileSync(`${corpusFolder}/mutants.jsonl`, "utf8").trim().split("\n").slice(0, 1500);
  return [...own, ...broken, ...mutants.flatMap((line) => readManifests((JSON.parse(line) as Mutant).yaml) ?? [])];
}

/** Copies of a document with one field each misspelt, and copies with one field each replaced by a list. */
function everyFieldRenamed(document: unknown): unknown[] {
  const copies: unknown[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const holder = node as Record<string, unknown>;
      Reflect.deleteProperty(holder, key);
      holder[`${key}X`] = value;
      copies.push(structuredClone(copy));
      Reflect.deleteProperty(holder, `${key}X`);
      holder[key] = [[]];
      copies.push(structuredClone(copy));
      holder[key] = value;
      visit(value);
    }
  };
  const copy = structuredClone(document);
  visit(copy);
  return copies;
}

describe("the schemas", () => {
  it("are what the generator makes", () => {
    execFileSync(process.execPath, ["scripts/generate-argo.mjs", "--check"], { cwd: root, stdio: "pipe" });
  });

  it.each(argoVersions)("%s is small and has nothing in it twice", (version) => {
    const text = schemaText(version);
    expect(text.length).toBeLessThan(200_000);
    const definitions = Object.keys((JSON.parse(text) as { $defs: object }).$defs);
    expect(definitions).toContain("Template");
    for (const name of definitions) expect(text, name).toContain(`"#/$defs/${name}"`);
  });

  it.each(["3.5", "3.7", "4.1"] as const)("%s means to ajv what it means to the validator", (version) => {
    const ajv = compile(version);
    const validate = createManifestValidator(version);
    const verdicts = { accepted: 0, refused: 0 };
    for (const document of manifests()) {
      if (typeof document !== "object" || document === null || !("kind" in document) || !isManifestKind(document.kind)) continue;
      const present = withoutNulls(document);
      const accepted = ajv(present);
      expect(validate(present).length === 0, JSON.stringify(present)).toBe(accepted);
      verdicts[accepted ? "accepted" : "refused"]++;
    }
    expect(verdicts.accepted).toBeGreaterThan(1);
    expect(verdicts.refused).toBeGreaterThan(300);
  });
});
