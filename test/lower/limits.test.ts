import { describe, expect, it } from "vitest";
import type { Message } from "../../src/diagnostics/diagnostic.ts";
import type { Branch, Node, Repeat } from "../../src/graph/graph.ts";
import type { Value } from "../../src/graph/values.ts";
import { simulateToEnd } from "../../src/simulator/simulate.ts";
import { mostIterations } from "../../src/transpiler/lower/iterations.ts";
import { lower, type LowerOptions } from "../../src/transpiler/lower/lower.ts";
import * as g from "./graph-builder.ts";

const fit = g.component("fit", [g.input("x", g.number, { optional: true })], [g.result("y", g.number)]);
const total = g.component("total", [g.input("xs", g.listOf(g.number))]);
const components = [fit, total];

interface Template {
  readonly name: string;
  readonly inputs?: { readonly parameters?: readonly { readonly name: string }[] };
  readonly dag?: { readonly tasks: readonly Task[] };
}
interface Task {
  readonly name: string;
  readonly template?: string;
  readonly templateRef?: { readonly name: string; readonly template: string };
  readonly when?: string;
  readonly arguments?: { readonly parameters?: readonly { readonly name: string; readonly value: string }[] };
}

function lowered(nodes: readonly Node[], options: Partial<LowerOptions> = {}, more: Parameters<typeof g.pipeline>[2] = {}) {
  const messages: Message[] = [];
  const graph = g.graph([g.pipeline("main", nodes, more)], components);
  const [manifest] = lower(graph, { as: "workflow", argoVersion: "4.1", ...options }, (message) => messages.push(message));
  const { documents } = manifest!;
  const templates = documents.flatMap(({ spec }) => (spec as unknown as { readonly templates: readonly Template[] }).templates);
  return { documents, templates, messages };
}

/** What each pod was given, by its node's path, and how the run ended. `fit` gives ten more than it was given. */
async function run(documents: readonly unknown[]) {
  const given = new Map<string, string>();
  const result = await simulateToEnd(documents, {
    executor: {
      run: ({ path, inputs }) => {
        const input = inputs.get("x") ?? inputs.get("xs") ?? "";
        given.set(path.split(".").at(-1)!, input);
        return { parameters: { y: String(Number(input) + 10) }, seconds: 1 };
      },
    },
  });
  return { given, ends: result.kind === "completed" ? result.phase : result.kind };
}

const fits = (count: number, x: (index: number) => Value = (index) => g.constant(index)): readonly Node[] =>
  Array.from({ length: count }, (_, index) => g.task(`t${index}`, "fit", { x: x(index) }));
const outputs = (count: number): readonly Value[] => Array.from({ length: count }, (_, index) => g.output(`t${index}`, "y", g.number));
const listOfAll = (count: number): Value => ({ kind: "list", elements: outputs(count), type: g.listOf(g.number) });

describe("a block with more tasks than a DAG takes", () => {
  it("is a tree of parts", async () => {
    const { templates, documents, messages } = lowered(fits(20), { limits: { tasks: 3 } });
    expect(messages).toEqual([]);
    expect(Math.max(...templates.map(({ dag }) => dag?.tasks.length ?? 0))).toBe(3);
    expect(templates.filter(({ name }) => /^main-part-\d-part-\d$/.test(name))).toHaveLength(7);
    const { given, ends } = await run(documents);
    expect(ends).toBe("Succeeded");
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(fits(20).map(({ id }, index) => [id, String(index)])));
  });

  it("hands what it made from part to part", async () => {
    const chain = fits(12, (index) => (index === 0 ? g.constant(0) : g.output(`t${index - 1}`, "y", g.number)));
    const { given } = await run(lowered(chain, { limits: { tasks: 2 } }).documents);
    expect(given.get("t11")).toBe("110");
  });

  it("joins a long list of the pieces that its parts give", async () => {
    const { templates, documents, messages } = lowered([...fits(450), g.task("all", "total", { xs: listOfAll(450) })]);
    expect(messages).toEqual([]);
    const tasks = templates.flatMap(({ dag }) => dag?.tasks ?? []);
    const { value } = tasks.find(({ name }) => name === "all")!.arguments!.parameters![0]!;
    expect(value.length).toBeLessThan(5000);
    expect(templates.find(({ dag }) => dag?.tasks.some(({ name }) => name === "all"))!.inputs!.parameters).toHaveLength(2);
    const { given, ends } = await run(documents);
    expect(ends).toBe("Succeeded");
    expect(JSON.parse(given.get("all")!)).toEqual(Array.from({ length: 450 }, (_, index) => index + 10));
  });
});

describe("a block with more inputs than a template takes", () => {
  const inner = Array.from({ length: 30 }, (_, index) => g.task(`u${index}`, "fit", { x: g.output(`t${index}`, "y", g.number) }));
  const condition = g.operation(g.boolean, "greater", g.output("t0", "y", g.number), g.constant(1));

  it("takes some of them as one object", async () => {
    const { templates, documents, messages } = lowered([...fits(30), g.branch("if", condition, inner)], { limits: { inputs: 10 } });
    expect(messages).toEqual([]);
    expect(Math.max(...templates.map(({ inputs }) => inputs?.parameters?.length ?? 0))).toBe(10);
    const { given, ends } = await run(documents);
    expect(ends).toBe("Succeeded");
    expect(inner.map(({ id }) => given.get(id))).toEqual(inner.map((_, index) => String(index + 10)));
  });

  it("hands the object on to the blocks in it", async () => {
    const { documents, messages } = lowered([...fits(30), g.branch("if", condition, [...inner])], { limits: { inputs: 10, tasks: 8 } });
    expect(messages).toEqual([]);
    const { given, ends } = await run(documents);
    expect(ends).toBe("Succeeded");
    expect(inner.map(({ id }) => given.get(id))).toEqual(inner.map((_, index) => String(index + 10)));
  });
});

describe("a long chain of conditions", () => {
  const count = 60;
  const is = (index: number): Value => g.operation(g.boolean, "equal", g.output("first", "y", g.number), g.constant(index));
  const chain = Array.from({ length: count }, (_, index) => index).reduceRight<readonly Node[]>(
    (otherwise, index) => [g.branch(`if${index}`, is(index), [g.task(`then${index}`, "fit", { x: g.constant(index) })], otherwise)],
    [g.task("otherwise", "fit", { x: g.constant(count) })],
  );

  it.each([0, 15, 16, 17, 37, 59, 60])("runs one side of it, that of %i", async (which) => {
    const first = g.task("first", "fit", { x: g.constant(which - 10) });
    const { templates, documents, messages } = lowered([first, ...chain]);
    expect(messages).toEqual([]);
    const conditions = templates.flatMap(({ dag }) => dag?.tasks ?? []).map(({ when = "" }) => when.split("==").length - 1);
    expect(Math.max(...conditions)).toBe(16);
    const { given, ends } = await run(documents);
    expect(ends).toBe("Succeeded");
    expect([...given.keys()]).toEqual(["first", which === count ? "otherwise" : `then${which}`]);
  });
});

describe("more templates than an object takes", () => {
  const options = (index: number) => ({ options: { timeout: g.constant(`${index + 10}m`) } });
  const different = Array.from({ length: 9 }, (_, index) => g.task(`t${index}`, "fit", { x: g.constant(index) }, options(index)));
  const namesOf = (documents: readonly { readonly [key: string]: unknown }[]) =>
    documents.map(({ kind, metadata }) => `${String(kind)} ${(metadata as { readonly name?: string }).name ?? ""}`);

  it("stand in templates of the cluster, which come first", async () => {
    const { documents, messages } = lowered(different, { limits: { templates: 4 } });
    expect(messages).toEqual([]);
    const sizes = documents.map(({ spec }) => (spec as unknown as { readonly templates: readonly Template[] }).templates.length);
    expect(sizes).toEqual([2, 4, 4]);
    expect(namesOf(documents)).toEqual([
      expect.stringMatching(/^WorkflowTemplate main-[0-9a-f]{10}$/),
      expect.stringMatching(/^WorkflowTemplate main-[0-9a-f]{10}$/),
      "Workflow ",
    ]);
    const { given, ends } = await run(documents);
    expect(ends).toBe("Succeeded");
    expect(given.size).toBe(9);
  });

  it("have a name that follows from what they hold", () => {
    const names = (nodes: readonly Node[]): readonly string[] => namesOf(lowered(nodes, { limits: { templates: 4 } }).documents);
    expect(names(different)).toEqual(names(different));
    const changed = [...different.slice(0, 8), g.task("t8", "fit", {}, options(70))];
    expect(names(changed)[0]).not.toBe(names(different)[0]);
  });

  it("are templates of the whole cluster where the manifest is one", () => {
    const { documents } = lowered(different, { as: "cluster-template", limits: { templates: 4 } });
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(["ClusterWorkflowTemplate"]));
    expect(JSON.stringify(documents)).toContain('"clusterScope":true');
  });

  it("become one first where they say the same", () => {
    const condition = g.operation(g.boolean, "greater", g.output("t0", "y", g.number), g.constant(1));
    const block = (index: number): Node =>
      g.branch(`if${index}`, condition, [g.task(`a${index}`, "fit", {}, { name: "a" }), g.task(`b${index}`, "fit", {}, { name: "b" })]);
    const nodes = [...fits(1), ...Array.from({ length: 8 }, (_, index) => block(index))];
    expect(lowered(nodes).templates).toHaveLength(10);
    const { documents, templates } = lowered(nodes, { limits: { templates: 4 } });
    expect(documents).toHaveLength(1);
    expect(templates).toHaveLength(3);
  });

  it("stand together before Argo 4.0", () => {
    expect(lowered(different, { argoVersion: "3.7", limits: { templates: 4 } }).documents).toHaveLength(1);
  });
});

describe("templates inside each other", () => {
  const nested = (levels: number): readonly Node[] =>
    Array.from({ length: levels }, (_, index) => index).reduceRight<readonly Node[]>(
      (inside, index) => [g.loop(`for${index}`, g.constant([1, 2]), [g.task(`t${index}`, "fit"), ...inside])],
      [g.task("innermost", "fit")],
    );
  const codes = (nodes: readonly Node[], depth: number, more = {}): readonly string[] =>
    lowered(nodes, { limits: { depth } }, more).messages.map(({ code }) => code);

  it("are counted from the entry to what runs a pod", () => {
    expect(codes(nested(3), 5)).toEqual([]);
    expect(codes(nested(3), 4)).toEqual(["ARG6023"]);
  });

  it("count twice with a retry", () => {
    const nodes = [
      g.loop("for", g.constant([1, 2]), [g.task("t", "fit"), g.task("again", "fit", {}, { options: { retry: { limit: g.constant(2) } } })]),
    ];
    expect(codes(nodes, 3)).toEqual(["ARG6023"]);
    expect(codes(nodes, 4)).toEqual([]);
  });

  it("are a hundred at most", () => {
    expect(lowered(nested(97)).messages).toEqual([]);
    expect(lowered(nested(98)).messages.map(({ code }) => code)).toEqual(["ARG6023"]);
  });
});

describe("how often a loop repeats", () => {
  const i: Value = { kind: "carried", loop: "while", name: "i", type: g.number };
  const plus = (value: Value, step: number): Value => g.operation(g.number, "add", value, g.constant(step));
  const compare = (operator: "less" | "lessOrEqual" | "greater" | "notEqual", a: Value, b: Value): Value =>
    g.operation(g.boolean, operator, a, b);
  const goesOn = g.operation(g.boolean, "greater", { kind: "carried", loop: "while", name: "loss", type: g.number }, g.constant(1));
  const repeat = (conditions: Pick<Repeat, "before" | "again">, initial: Value = g.constant(0), next: Value = plus(i, 1)): Repeat => ({
    kind: "repeat",
    id: "while",
    name: "while",
    after: [],
    place: g.place,
    itemName: "",
    carried: [{ name: "i", type: g.number, initial, next }],
    body: { nodes: [] },
    ...conditions,
  });

  const throwing = (condition: Value): Branch => ({
    kind: "branch",
    id: "if",
    name: "if",
    after: [],
    place: g.place,
    condition,
    then: { nodes: [{ kind: "throw", id: "throw", name: "throw", after: [], place: g.place, message: g.constant("late") }] },
    otherwise: { nodes: [] },
  });

  it.each<[string, Repeat, number | undefined]>([
    ["i < 10", repeat({ before: compare("less", i, g.constant(10)) }), 10],
    ["i <= 10", repeat({ before: compare("lessOrEqual", i, g.constant(10)) }), 11],
    ["10 > i", repeat({ before: compare("greater", g.constant(10), i) }), 10],
    ["i !== 10", repeat({ before: compare("notEqual", i, g.constant(10)) }), 10],
    ["loss > 1 && i < 10", repeat({ before: g.operation(g.boolean, "and", goesOn, compare("less", i, g.constant(10))) }), 10],
    ["i < 10, by threes", repeat({ before: compare("less", i, g.constant(10)) }, g.constant(0), plus(i, 3)), 4],
    ["i > 0 from 9, downwards", repeat({ before: compare("greater", i, g.constant(0)) }, g.constant(9), plus(i, -2)), 5],
    ["do … while (i < 10)", repeat({ again: compare("less", plus(i, 1), g.constant(10)) }), 10],
    ["do … while (i < 0)", repeat({ again: compare("less", plus(i, 1), g.constant(0)) }), 1],
    [
      "i < Math.min(limit, 10)",
      repeat({ before: compare("less", i, g.operation(g.number, "minimum", g.parameter("limit", g.number), g.constant(10))) }),
      10,
    ],
    [
      "if (loss > 1 || i >= 10) break",
      repeat({
        again: g.operation(g.boolean, "not", g.operation(g.boolean, "or", goesOn, compare("greater", plus(i, 1), g.constant(9)))),
      }),
      10,
    ],
    ["if (i > 60) break", repeat({ again: g.operation(g.boolean, "not", compare("greater", plus(i, 1), g.constant(60))) }), 61],
    [
      "if (i > 60) throw …",
      { ...repeat({ before: goesOn }), body: { nodes: [throwing(compare("greater", plus(i, 1), g.constant(60)))] } },
      61,
    ],
    [
      "if (i > 60 && loss > 1) throw …",
      {
        ...repeat({ before: goesOn }),
        body: { nodes: [throwing(g.operation(g.boolean, "and", goesOn, compare("greater", plus(i, 1), g.constant(60))))] },
      },
      undefined,
    ],
    ["i < limit", repeat({ before: compare("less", i, g.parameter("limit", g.number)) }), undefined],
    ["loss > 1", repeat({ before: goesOn }), undefined],
    ["loss > 1 || i < 10", repeat({ before: g.operation(g.boolean, "or", goesOn, compare("less", i, g.constant(10))) }), undefined],
    ["i < 10, from what is not known", repeat({ before: compare("less", i, g.constant(10)) }, g.parameter("start", g.number)), undefined],
    ["i > 0, upwards", repeat({ before: compare("greater", i, g.constant(0)) }, g.constant(1)), undefined],
    ["i !== 10, by threes", repeat({ before: compare("notEqual", i, g.constant(10)) }, g.constant(0), plus(i, 3)), undefined],
  ])("%s", (_, node, expected) => {
    expect(mostIterations(node)).toBe(expected);
  });
});
