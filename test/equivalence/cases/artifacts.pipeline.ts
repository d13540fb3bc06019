import { component, pipeline, type Dataset, type Directory, type Metrics, type Model } from "argots";

const image = "node:24-slim";

export const load = component({ image }, ({ url, part = 0 }: { url: string; part?: number }, { data }: { data: Dataset }) => {
  data.metadata["url"] = `${url}${part}`;
  return { rows: part };
});
export const split = component({ image }, ({ data }: { data: Dataset }, { train, test }: { train: Dataset; test: Dataset }) => {
  train.metadata["of"] = data.path;
  test.metadata["of"] = data.path;
});
export const fit = component(
  { image },
  ({ train, depth }: { train: Dataset; depth: number }, { model, metrics }: { model: Model; metrics: Metrics }) => {
    model.metadata["of"] = train.path;
    metrics.metadata["depth"] = depth;
    return { accuracy: depth };
  },
);
export const compare = component({ image }, ({ models }: { models: Directory }) => models.path);
export const check = component(
  { image },
  ({ model, test }: { model: Model; test?: Dataset }) => `${model.name} on ${test?.name ?? "nothing"}`,
);

const prepared = pipeline({ name: "prepared" }, ({ url, part }: { url: string; part: number }) => {
  const { data, rows } = load({ url, part });
  const { train, test } = split({ data });
  return { train, test, rows };
});

const fitted = pipeline({ name: "fitted" }, ({ train, test, depth }: { train: Dataset; test: Dataset; depth: number }) => {
  const { model, accuracy } = fit({ train, depth });
  const text = check({ model, test });
  return { model, accuracy, text };
});

/** From task to task and through pipelines. */
export const passed = pipeline({ name: "passed" }, ({ url = "gs://a", depth = 3 }) => {
  const { train, test, rows } = prepared({ url, part: 2 });
  const { model, accuracy, text } = fitted({ train, test, depth: depth + rows });
  const again = check({ model });
  if (accuracy > 5) check({ model, test: train });
  return { model, text, again, test };
});

/** Out of a loop: one directory, in order. */
export const gathered = pipeline({ name: "gathered" }, ({ url = "gs://a", depths = [3, 5, 8] }) => {
  const { data } = load({ url });
  const { train, test } = split({ data });
  const models = depths.map((depth) => fit({ train, depth }).model);
  const where = compare({ models });
  depths.map((depth) => {
    const { model, accuracy } = fit({ train, depth: depth * 10 });
    return accuracy > 40 ? check({ model, test }) : check({ model });
  });
  return { where };
});

/** Handed into loops and branches. */
export const inside = pipeline({ name: "inside" }, ({ url = "gs://a", depths = [1, 2], deep = true }) => {
  const { data, rows } = load({ url, part: 7 });
  const texts = depths.map((depth) => {
    const { train, test } = split({ data });
    const { text } = fitted({ train, test, depth });
    return text;
  });
  if (deep) {
    const { train } = split({ data });
    const { model } = fit({ train, depth: rows });
    check({ model });
  }
  return { texts, data };
});

export const play = {
  load: ({ part }: { part?: number }) => ({ rows: part ?? 0 }),
  split: (_: unknown) => undefined,
  fit: ({ depth }: { depth: number }) => ({ accuracy: depth / 2 }),
  compare: ({ models }: { models: unknown[] }) => `${models.length} models`,
};

export const runs = {
  passed: [{}, { depth: 20 }],
  gathered: [{}, { depths: [] }, { depths: [9, 9] }],
  inside: [{}, { depths: [], deep: false }],
};

export const failing = {
  passed: [{ fails: { split: [{}] } }, { given: { depth: 20 }, errors: { check: [{}] } }, { fails: { fit: [{}] } }],
  gathered: [{ fails: { fit: [{ depth: 5 }] } }, { fails: { fit: [{ depth: 80 }] } }],
  inside: [{ errors: { fit: [{ depth: 7 }] } }, { fails: { check: [{}] } }],
};
