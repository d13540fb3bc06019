import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corpusFolder, corpusIsHere } from "../../argo/read-manifests.ts";
import { found, pointedAt } from "./support.ts";

interface Verdict {
  readonly name: string;
  readonly lint: { readonly ok: boolean } | null;
}

interface Run {
  readonly id: string;
  readonly manifest: string;
  readonly phase: string;
}

function linesOf<Line>(file: string): readonly Line[] {
  return readFileSync(join(corpusFolder, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function errorsOf(name: string, text: string, others: readonly string[] = []): readonly string[] {
  const errors = found(text, ...others).filter((each) => each.rule.severity === "error");
  return errors.map((each) => `${name}: ${each.rule.name} «${pointedAt(each)}» ${each.message}`);
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
}

const read = (file: string): string => readFileSync(file, "utf8");

describe.runIf(corpusIsHere)("the rules about expressions", () => {
  it("find nothing that is certain to fail in what Argo accepts of its own manifests", () => {
    const accepted = linesOf<Verdict>("argo/verdicts.jsonl").filter(({ lint }) => lint?.ok === true);
    expect(accepted.length).toBeGreaterThan(300);
    const errors = accepted.flatMap(({ name }) =>
      errorsOf(name, read(join(corpusFolder, "argo/cases", `${name}.yaml`)), filesIn(join(corpusFolder, "argo/context", name)).map(read)),
    );
    expect(errors).toEqual([]);
  }, 120_000);

  it("find nothing that is certain to fail in what ran without a fault", () => {
    const runs = ["runs/runs.jsonl", "runs/runs-upstream.jsonl"]
      .flatMap((file) => linesOf<Run>(file))
      .filter(({ phase }) => phase === "Succeeded");
    const manifests = new Map(runs.map(({ id, manifest }) => [manifest, id]));
    expect(manifests.size).toBeGreaterThan(500);
    const errors = [...manifests].flatMap(([manifest, id]) => errorsOf(id, quoted(manifest)));
    expect(errors).toEqual([]);
  }, 240_000);

  it("find nothing that is certain to fail in the patterns", () => {
    const files = filesIn(join(corpusFolder, "patterns")).filter((file) => file.endsWith(".yaml"));
    expect(files.flatMap((file) => errorsOf(file, read(file)))).toEqual([]);
  }, 60_000);

  it.each([
    ["expression-hyphenated-name", "expression-stays-text", "inputs.parameters.my-param"],
    ["expression-syntax-in-argument", "expression-syntax", "+"],
    ["expression-unknown-function", "expression-stays-text", "toUpperCase"],
    ["hook-expression-single-equals", "expression-ineffective", "="],
    ["hook-expression-syntax", "expression-syntax", "="],
    ["http-success-condition-syntax", "expression-syntax", "="],
    ["labelsfrom-expression-syntax", "expression-syntax", "+"],
    ["metric-when-syntax", "metric-when", "{{status}} =="],
    ["when-unquoted-words", "when-syntax", "{{steps.a.outputs.result}} == hello world"],
    ["depends-dangling-operator", "depends-syntax", "&"],
    ["depends-unbalanced-parenthesis", "depends-syntax", "d"],
    ["depends-missing-operator", "depends-syntax", "a"],
    ["depends-keyword-task-name", "depends-keyword", "in"],
    ["depends-nil-task-name", "depends-keyword", "nil"],
  ])("find what Argo misses: %s", (name, rule, pointed) => {
    const all = found(read(join(corpusFolder, "missed/cases", `${name}.yaml`)));
    expect(all.map((each) => [each.rule.name, pointedAt(each)])).toEqual([[rule, pointed]]);
    expect(all[0]!.hint).toBeTruthy();
  });
});

/** The recorded manifests are of YAML 1.2, in which `n` is text. */
function quoted(manifest: string): string {
  return manifest.replaceAll(/: (n|y|N|Y|on|off|yes|no)$/gm, ": '$1'");
}
