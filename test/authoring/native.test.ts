import {
  approval,
  component,
  container,
  cron,
  define,
  http,
  map,
  pipeline,
  python,
  resource,
  run,
  stub,
  suspend,
  template,
  templateRef,
  withComponents,
  type Dataset,
  type Metrics,
  type Model,
} from "argots";
import { describe, expect, test } from "vitest";

const load = python<{ url: string }, { data: Dataset; rows: number }>("./data.py#load");
const train = python<{ data: Dataset; depth?: number }, { model: Model; score: number }>("./train.py#train");
const double = component({ image: "node:24-slim" }, ({ value }: { value: number }) => value * 2);
const slowly = component({ image: "node:24-slim", name: "slowly" }, async ({ value }: { value: number }) => ({
  value: await Promise.resolve(value + 1),
}));
const save = component({ image: "node:24-slim" }, ({ text }: { text: string }, { metrics }: { metrics: Metrics }) => {
  metrics.metadata["text"] = text;
});

const training = pipeline({ name: "training" }, ({ url = "https://example.com", depths = [1, 2, 3] }) => {
  const { data, rows } = load({ url });
  const scores = depths.map((depth) => train({ data, depth }).score);
  return { best: Math.max(...scores), rows };
});

const trainingHere = (offset: number) =>
  withComponents(training, [
    stub(load, ({ url }) => ({ data: { path: `/tmp/${url}` }, rows: url.length })),
    stub(train, ({ data, depth = 0 }) => ({ model: { path: `${data.path}.model` }, score: depth + offset })),
  ]);

describe("a pipeline, called natively", () => {
  test("runs with stubs in place of its components", () => {
    expect(trainingHere(10)({ url: "abc", depths: [4, 2] })).toEqual({ best: 14, rows: 3 });
    expect(trainingHere(0)()).toEqual({ best: 3, rows: 19 });
  });

  test("stubs are seen only by the function they were given for", () => {
    expect(trainingHere(1)({}).best).toBe(4);
    expect(() => training({})).toThrow("the Python component `./data.py#load` runs in a workflow, not here.");
  });

  test("stubs of two tests at the same time do not meet", async () => {
    const waiting = pipeline({}, async ({ value = 0 }) => {
      const before = await slowly({ value });
      await new Promise((resolve) => setTimeout(resolve, 5));
      const after = await slowly({ value });
      return [before.value, after.value];
    });
    const by = (factor: number) => withComponents(waiting, [stub(slowly, async ({ value }) => ({ value: value * factor }))]);
    expect(await Promise.all([by(2)({ value: 1 }), by(3)({ value: 1 }), waiting({ value: 1 })])).toEqual([
      [2, 2],
      [3, 3],
      [2, 2],
    ]);
  });

  test("an inner withComponents replaces some stubs and keeps the others", () => {
    const inner = pipeline({}, () => double({ value: 1 }) + slowly({ value: 1 }).value);
    const outer = pipeline({}, () => withComponents(inner, [stub(double, () => 100)])());
    expect(withComponents(outer, [stub(double, () => 1), stub(slowly, () => ({ value: 5 }))])()).toBe(105);
  });

  test("a called pipeline runs too, and can be stubbed", () => {
    const outer = pipeline({}, ({ value = 3 }) => inner({ value }, { retry: 2 }).value + 1);
    const inner = pipeline({}, ({ value = 0 }) => ({ value: double({ value }) }));
    expect(outer({})).toBe(7);
    expect(withComponents(outer, [stub(inner, () => ({ value: 0 }))])()).toBe(1);
  });
});

describe("a component, called natively", () => {
  test("in TypeScript, it runs its body", async () => {
    expect(double({ value: 4 })).toBe(8);
    expect(await slowly({ value: 4 })).toEqual({ value: 5 });
    expect(await Promise.all([slowly({ value: 1 }), double({ value: 2 })])).toEqual([{ value: 2 }, 4]);
    const settled = await Promise.allSettled([slowly({ value: 1 })]);
    expect(settled[0]).toMatchObject({ status: "fulfilled", value: { value: 2 } });
  });

  test("using the result of an async one without await is said", () => {
    const words = "the component `slowly` gives a promise here: `await` the call before using its result";
    expect(() => slowly({ value: 1 }).value).toThrow(words);
    const sum = component({ name: "sum" }, async () => Promise.resolve(3));
    expect(() => sum() + 1).toThrow("`await` the call");
    expect(() => `${sum()}`).toThrow("`await` the call");
  });

  test("failures come through, awaited or not", async () => {
    const failing = component({}, async () => Promise.reject(new Error("no disk")));
    await expect(async () => {
      await failing();
    }).rejects.toThrow("no disk");
    const throwing = component({}, () => {
      throw new Error("no memory");
    });
    expect(() => throwing()).toThrow("no memory");
  });

  test.each([
    ["a component that writes artifacts", () => save({ text: "a" })],
    ["the Python component `./train.py#train`", () => train({ data: undefined as unknown as Dataset })],
    ["the Python component `fit`", () => python<{ a: number }>("./a.py#b", { name: "fit" })({ a: 1 })],
    ["a container", () => container(() => ({ image: "alpine:3.20", command: ["true"] }))()],
    ["an HTTP request", () => http({ url: "https://example.com" })()],
    ["a Kubernetes resource", () => resource({ action: "get", manifest: "" })()],
    ["a suspension of 10m", () => suspend({ duration: "10m" })()],
    ["a suspension", () => suspend()()],
    ['the approval "Go?"', () => approval({ message: "Go?" })()],
    ["the Argo template `container`", () => template({ container: { image: "alpine:3.20", command: ["true"] } })()],
    [
      "the template `slack` of `notifications`",
      () => templateRef<{ text: string }>({ name: "notifications", template: "slack" })({ text: "" }),
    ],
  ])("%s asks for a stub", (what, call) => {
    expect(call).toThrow(`${what} runs in a workflow, not here. In a unit test give it a stub`);
  });

  test("every kind takes a stub", () => {
    const signOff = approval({ choices: ["yes", "no"] });
    const all = pipeline({}, () => {
      save({ text: "a" });
      return signOff();
    });
    expect(withComponents(all, [stub(save, () => ({ metrics: { metadata: {} } })), stub(signOff, () => "no")])()).toBe("no");
  });
});

describe("run", () => {
  const watched = pipeline({}, () => (run.status === "Failed" ? `${run.name}: ${run.failures.length}` : "fine"));

  test("is what the test says", () => {
    expect(withComponents(watched, [], { run: { status: "Failed", name: "nightly-1", failures: [] } })()).toBe("nightly-1: 0");
    expect(withComponents(watched, [], { run: { status: "Succeeded" } })()).toBe("fine");
  });

  test("that a run has no scheduled time can be said", () => {
    const dated = pipeline({}, () => run.scheduledAt ?? run.createdAt);
    expect(withComponents(dated, [], { run: { scheduledAt: undefined, createdAt: "2026-01-02" } })()).toBe("2026-01-02");
    expect(withComponents(dated, [], { run: { scheduledAt: "2026-01-01" } })()).toBe("2026-01-01");
  });

  test("is not known otherwise", () => {
    expect(() => watched()).toThrow("`run.status` is known only when the pipeline runs.");
    expect(() => withComponents(watched, [], { run: { status: "Failed" } })()).toThrow("`run.name` is known only");
    for (const name of ["uid", "namespace", "createdAt", "scheduledAt", "failures"] as const)
      expect(() => run[name]).toThrow(`\`run.${name}\``);
  });
});

describe("map", () => {
  test("without promises it is a list at once", () => {
    expect(map([1, 2, 3], (value, index) => value * 10 + index)).toEqual([10, 21, 32]);
    expect(map([], (value: number) => value)).toEqual([]);
  });

  test.each([
    [1, 1],
    [2, 2],
    [undefined, 5],
  ])("with concurrency %s, %s run at the same time, and results are in order", async (concurrency, most) => {
    let running = 0;
    let highest = 0;
    const results = await map(
      [5, 4, 3, 2, 1],
      async (value) => {
        highest = Math.max(highest, ++running);
        await new Promise((resolve) => setTimeout(resolve, value));
        running--;
        return value * 2;
      },
      concurrency === undefined ? {} : { concurrency },
    );
    expect(results).toEqual([10, 8, 6, 4, 2]);
    expect(highest).toBe(most);
  });

  test("one that turns async later keeps what came before", async () => {
    const results = await map([1, 2, 3], (value): number | Promise<number> => (value === 2 ? Promise.resolve(20) : value));
    expect(results).toEqual([1, 20, 3]);
  });

  test("a failure is the result of all", async () => {
    await expect(async () => {
      await map([1, 2], async (value) => (value === 2 ? Promise.reject(new Error("two")) : value));
    }).rejects.toThrow("two");
  });
});

test("define gives its default, and cron keeps what it was given", () => {
  expect(define("GIT_SHA", "latest")).toBe("latest");
  const nightly = cron(training, { schedule: "0 2 * * *", params: { url: "a" } });
  expect(nightly.kind).toBe("cron");
  expect(nightly.pipeline).toBe(training);
  expect(nightly.options).toEqual({ schedule: "0 2 * * *", params: { url: "a" } });
});
