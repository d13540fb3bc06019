import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ArgoVersion } from "../../../src/argo/version.ts";
import { createDecoder, type Decoding } from "../../../src/lint/decode/decode.ts";
import { readSource } from "../../../src/lint/source/read.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  /** What `argo lint` says of each object that it does not decode, its name in front. */
  readonly messages: readonly string[];
  /** What the offline client says before anything is linted, where it gives up. */
  readonly loose?: string;
}

// Recorded from Argo 3.7.16.
const cases = JSON.parse(readFileSync("test/lint/decode/cases.json", "utf8")) as readonly Case[];

function decodeText(text: string, version: ArgoVersion = "4.1"): readonly Decoding[] {
  return readSource({ name: "a.yaml", text }).map(createDecoder(version));
}

function messagesOf(decodings: readonly Decoding[]): readonly string[] {
  const counted = decodings.flatMap((decoding) => (decoding.kind !== "empty" && decoding.isCounted ? [decoding] : []));
  return counted.flatMap((decoding, index) =>
    decoding.kind !== "object" || decoding.argoMessage === undefined
      ? []
      : [`${decoding.argoName === "" ? `object #${index + 1}` : decoding.argoName}: ${decoding.argoMessage}`],
  );
}

function looseOf(decodings: readonly Decoding[]): string | undefined {
  return decodings.flatMap((decoding) =>
    "looseMessage" in decoding && decoding.looseMessage !== undefined ? [decoding.looseMessage] : [],
  )[0];
}

describe("Argo's decoder", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { text, messages, loose }) => {
    const decodings = decodeText(text, "3.7");
    expect(messagesOf(decodings)).toEqual(messages);
    expect(looseOf(decodings)).toBe(loose);
  });
});

const workflow = (spec: string) => `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n${spec}`;

describe("versions", () => {
  const cron =
    "apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a}\nspec: {schedule: '* * * * *', workflowSpec: {}}\n";

  test("know the fields of their release", () => {
    expect(messagesOf(decodeText(cron, "3.5"))).toEqual([]);
    expect(messagesOf(decodeText(cron, "4.0"))).toEqual(['a: strict decoding error: unknown field "spec.schedule"']);
    const pending = workflow("  templates: [{name: a, suspend: {}, pendingTimeout: 5m}]\n");
    expect(messagesOf(decodeText(pending, "4.0"))).toEqual(['a: strict decoding error: unknown field "spec.templates[0].pendingTimeout"']);
    expect(messagesOf(decodeText(pending, "4.1"))).toEqual([]);
  });

  test("decode a field into the type of their release", () => {
    const cache = workflow("  templates: [{name: a, suspend: {}, memoize: {cache: {configMap: x}}}]\n");
    const message = "a: json: cannot unmarshal string into Go struct field Cache.spec.templates.memoize.cache.configMap of type";
    expect(messagesOf(decodeText(cache, "4.0"))).toEqual([`${message} v1.ConfigMapKeySelector`]);
    expect(messagesOf(decodeText(cache, "4.1"))).toEqual([`${message} v1.LocalObjectReference`]);
  });
});

describe("findings", () => {
  /** `5:3 unknown-field message → hint` of each. */
  const found = (text: string, version: ArgoVersion = "4.1"): readonly string[] => {
    const [document] = readSource({ name: "a.yaml", text });
    const decoding = createDecoder(version)(document!);
    const reports = decoding.kind === "empty" ? [] : decoding.reports;
    return reports.map(({ rule, report }) => {
      const { line, column } = document!.locate(report.path, report.at === undefined ? {} : { at: report.at });
      return `${line}:${column} ${rule.name} ${report.message} → ${report.hint ?? ""}`;
    });
  };

  test("begin with Argo's whole message, and each has its own place", () => {
    expect(found(workflow("  entripoint: main\n  templates:\n    - name: main\n      image: x\n"))).toEqual([
      '5:3 unknown-field strict decoding error: unknown field "spec.entripoint", unknown field "spec.templates[0].image" → Did you mean `entrypoint`?',
      '8:7 unknown-field strict decoding error: unknown field "spec.templates[0].image" → `image` is a field of `container`: indent it below that.',
    ]);
  });

  test("go on behind what ends Argo's decoding", () => {
    expect(
      found(workflow("  templates:\n    - plugin: {}\n      timeout: 5\n  suspend: 'true'\n")).map((line) => line.split(" ", 2).join(" ")),
    ).toEqual(["6:15 plugin-shape", "8:12 wrong-type", "7:16 wrong-type"]);
  });

  test("say what to write for a value", () => {
    const hintOf = (spec: string) => found(workflow(spec))[0]!.split(" → ")[1];
    expect(hintOf("  entrypoint: 1.10\n")).toBe('Put it in quotes: `"1.10"`.');
    expect(hintOf("  onExit: yes\n")).toBe('Put it in quotes: `"yes"`.');
    expect(hintOf("  suspend: 'true'\n")).toBe("Take the quotes away: `true`.");
    expect(hintOf("  parallelism: '5'\n")).toBe("Take the quotes away: `5`.");
    expect(hintOf("  parallelism: '{{workflow.parameters.n}}'\n")).toBe("Write the value itself: tags are replaced in texts alone.");
    expect(hintOf("  templates: [{name: a, container: {command: make}}]\n")).toBe("Write a list: `[make]`.");
    expect(hintOf("  templates: [{name: a, inputs: [{name: b}]}]\n")).toBe("Take the `- ` away: this is no list.");
    expect(hintOf("  templates: [{name: a, steps: [{name: b}]}]\n")).toBe(
      "Write a list of lists: the steps of one group run at once, the groups one after the other.",
    );
    expect(hintOf("  templates: [{name: a, container: {resources: {limits: {memory: 8GB}}}}]\n")).toBe("Write `8G` or `8Gi`.");
  });

  test("say where a field belongs", () => {
    const hintOf = (spec: string, version: ArgoVersion = "4.1") => found(workflow(spec), version)[0]!.split(" → ")[1];
    expect(hintOf("  templates: [{name: a, container: {retryStrategy: {}}}]\n")).toBe(
      "`retryStrategy` is a field of `templates`: indent it less.",
    );
    expect(hintOf("  templates: [{name: a, container: {Args: []}}]\n")).toBe("Did you mean `args`?");
    expect(hintOf("  podResources: {}\n", "3.7")).toBe(
      "`podResources` needs Argo 4.1, and this is for 3.7: take it out, or set `--argo-version`.",
    );
    expect(hintOf("  synchronization: {mutex: {name: a}}\n")).toBe("Argo 4.0 removed `mutex`: write `mutexes`, which is a list.");
    expect(hintOf("  volumeClaimGC: {whatever: 1}\n")).toBe("Take it out; known here are `strategy`.");
  });

  test("warn of what is dropped in silence", () => {
    const step = workflow(
      "  templates:\n    - name: a\n      steps:\n        - - name: b\n            template: c\n            arguments: {parameter: []}\n",
    );
    expect(found(step)).toEqual([
      "10:25 ignored-field Argo drops the field `parameter`, which it does not know here. → Did you mean `parameters`?",
    ]);
    expect(found(workflow("  arguments: {parameters: [{name: a, value: [1]}]}\n"))).toEqual([
      "5:45 lost-value The `value` is a list, which Argo takes for an empty text. → Write it as JSON in quotes, as in `'[1, 2]'`, or as a block of text behind `|`.",
    ]);
  });

  test("of a kind that is none, and of an API version that has none", () => {
    expect(found("apiVersion: argoproj.io/v1alpha1\nkind: WorkFlow\n")).toEqual([
      "2:7 unknown-kind Argo knows no kind `WorkFlow` and skips the document. → Did you mean `Workflow`?",
    ]);
    expect(found("apiVersion: argoproj.io/v1alpha1\nKind: Workflow\n")).toEqual([
      "2:1 unknown-kind The document has no `kind`, so Argo skips it. → Write `kind` for `Kind`.",
    ]);
    expect(found("apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: 5}\n")).toEqual([]);
    expect(found("apiVersion: v1\nkind: ConfigMap\n")).toEqual([]);
    expect(found("apiVersion: argoproj.io/v1\nkind: Workflow\nmetadata: {name: a}\n")).toEqual([
      "1:13 api-version The API version of a Workflow is `argoproj.io/v1alpha1`, not `argoproj.io/v1`. → Write `apiVersion: argoproj.io/v1alpha1`.",
    ]);
  });

  test("of a document that is dropped come with the object, for what else is wrong with it", () => {
    const [decoding] = decodeText(workflow("  entrypoint: a\n  entrypoint: b\n  foo: 1\n"));
    expect(decoding).toMatchObject({ kind: "dropped", isCounted: false, object: { name: "a" } });
    expect(decoding!.kind === "empty" ? [] : decoding!.reports.map(({ rule }) => rule.name)).toEqual(["duplicate-key", "unknown-field"]);
  });
});

test("what is wrong with the manifests of others is theirs", () => {
  const reportsOf = (text: string) => decodeText(text).flatMap((decoding) => (decoding.kind === "empty" ? [] : decoding.reports));
  expect(reportsOf("apiVersion: v1\nkind: ConfigMap\nkind: ConfigMap\n")).toEqual([]);
  expect(reportsOf("a: 1\na: 2\n")).toEqual([]);
  expect(reportsOf("a: b: c\n").map(({ rule, isArgos }) => [rule.name, isArgos])).toEqual([["yaml-syntax", false]]);
  expect(reportsOf("kind: Workflow\na: b: c\n").map(({ isArgos }) => isArgos)).toEqual([true]);
});
