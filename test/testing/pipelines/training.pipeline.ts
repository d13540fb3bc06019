import {
  approval,
  component,
  container,
  http,
  pipeline,
  python,
  resource,
  run,
  suspend,
  template,
  templateRef,
  type Dataset,
  type Directory,
  type Model,
  type Output,
} from "argots";

const image = "node:24-slim";

export const load = component({ image }, ({ url }: { url: string }, { data }: { data: Dataset }) => {
  data.metadata["source"] = url;
});
export const train = component({ image, retry: 2 }, ({ data, rate }: { data: Dataset; rate: number }, { model }: { model: Model }) => ({
  accuracy: rate * data.path.length + model.path.length,
}));
export const score = component({ image }, ({ depth }: { depth: number }) => depth / 10);
export const total = component({ image }, ({ parts }: { parts: Directory }) => parts.path.length);
export const notify = component({ image }, ({ text }: { text: string }) => {
  if (text === "") throw new Error("nothing to say");
});
export const deploy = component({ image }, ({ model }: { model: Model }) => {
  if (model.metadata["framework"] === "none") throw new Error("no framework");
});
export const signOff = approval({ message: "Deploy?", choices: ["deploy", "discard"] });
export const review = suspend<{ verdict: "ship" | "hold"; comment: string }>();
export const coolDown = suspend({ duration: "10m" });
export const ping = http({ url: "https://example.com/healthz" });
export const accepted = http({ url: "https://example.com/hook", method: "POST", successCondition: "response.statusCode == 202" });
export const makeVolume = resource(({ size }: { size: string }) => ({
  action: "create",
  manifest: { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { generateName: "scratch-" }, spec: { size } },
  outputs: { name: { jsonPath: "{.metadata.name}" } },
}));
export const measure = container(({ data, level }: { data: Dataset; level?: string }, { loss }: { loss: Output<number> }) => ({
  image: "trainer:1.4",
  command: ["measure"],
  args: ["--data", data.path, "--level", level, "--loss", loss.path],
}));
export const split = python<{ data: Dataset; testSize?: number }, { train: Dataset; test: Dataset }>("./split.py#split");
export const steps = template<{ epochs: number }, { loss: string }>({
  inputs: { parameters: [{ name: "epochs" }] },
  outputs: { parameters: [{ name: "loss", valueFrom: { parameter: "{{steps.a.outputs.result}}" } }] },
  steps: [[{ name: "a", inline: { script: { image, command: ["node"], source: "console.log(1)" } } }]],
});
export const slack = templateRef<{ channel: string; text: string }, { timestamp: string }>({ name: "notifications", template: "slack" });

export const training = pipeline({ name: "training" }, ({ url = "data.csv", rate = 0.1, threshold = 0.8 }) => {
  const { data } = load({ url });
  const { model, accuracy } = train({ data, rate });
  if (accuracy >= threshold) deploy({ model });
  else notify({ text: `only ${accuracy}` });
  return { accuracy, model };
});

export const search = pipeline({ name: "search" }, ({ rates = [0.1, 0.2, 0.3], least = 0.5 }) => {
  const { data } = load({ url: "data.csv" });
  const accuracies = rates.map((rate) => {
    const { accuracy } = train({ data, rate });
    if (accuracy > least) notify({ text: `${rate} is good` });
    return accuracy;
  });
  const best = Math.max(0, ...accuracies);
  notify({ text: `best ${best}` }, { name: "summary" });
  return { best, accuracies };
});

export const gather = pipeline({ name: "gather" }, ({ urls = ["a", "b"] }) => {
  const parts = urls.map((url) => load({ url }).data);
  return { size: total({ parts }) };
});

export const guarded = pipeline({ name: "guarded" }, ({ depth = 3 }) => {
  try {
    if (depth > 5) throw new Error(`too deep: ${depth}`);
    score({ depth });
  } catch {
    notify({ text: "failed" });
  } finally {
    score({ depth: 0 }, { name: "clean" });
  }
});

export const atExit = pipeline({ name: "at-exit" }, ({ depth = 3 }) => {
  try {
    score({ depth });
    if (depth > 5) throw new Error(`too deep: ${depth}`);
  } finally {
    notify({ text: `${run.name} ${run.status} ${run.failures.length}` });
  }
});

export const people = pipeline({ name: "people" }, async ({ size = "1Gi" }) => {
  await coolDown();
  const { verdict, comment } = review();
  if (verdict === "ship") notify({ text: comment });
  const { name } = makeVolume({ size });
  if (signOff({}, { after: [name] }) === "deploy") notify({ text: name }, { name: "deployed" });
  return { name };
});

export const calls = pipeline({ name: "calls" }, ({ level = "high" }) => {
  const { data } = load({ url: "a" });
  const { loss } = measure({ data, level });
  const { train: part, test } = split({ data, testSize: 0.5 });
  const rows = measure({ data: test }, { after: [part], name: "again" });
  const health = ping();
  accepted();
  const { loss: other } = steps({ epochs: 3 });
  const { timestamp } = slack({ channel: "#builds", text: `${loss}` });
  return { loss, health, other, timestamp, rows: rows.loss };
});

export const until = pipeline({ name: "until" }, ({ most = 5 }) => {
  let value = 0;
  let count = 0;
  while (value < 0.9 && count < most) {
    value = score({ depth: count });
    count++;
  }
  return { value, count };
});

export const cached = pipeline({ name: "cached" }, ({ url = "a", rate = 0.1 }) => {
  const { data } = load({ url }, { cache: true });
  const { accuracy } = train({ data, rate }, { cache: { maxAge: "24h" } });
  return { accuracy };
});

export const inner = pipeline({ name: "inner" }, ({ depth }: { depth: number }) => {
  const value = score({ depth });
  notify({ text: String(value) });
  return { value };
});

export const outer = pipeline({ name: "outer" }, ({ depth, deep = false }: { depth: number; deep?: boolean }) => {
  if (deep) {
    const { value } = inner({ depth });
    return { value };
  }
  return { value: -1 };
});

export const scheduled = pipeline({ name: "scheduled" }, () => {
  notify({ text: run.scheduledAt ?? run.createdAt });
});

export const given = pipeline({ name: "given" }, ({ model }: { model: Model }) => {
  deploy({ model });
});

export const slow = pipeline({ name: "slow" }, () => {
  score({ depth: 1 }, { timeout: "10m" });
});

export const nested = pipeline({ name: "nested" }, ({ depths = [2, 4] }) => {
  depths.forEach((depth) => inner({ depth }, { retry: 1 }));
});

export const limited = pipeline({ name: "limited" }, ({ depths = [1, 2] }) => {
  depths.forEach((depth) => score({ depth }, { synchronization: { semaphore: { configMap: "limits", key: "jobs" }, mutex: "database" } }));
});
