import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const create = component({ image }, ({ name }: { name: string }) => `cluster-${name}`);
export const remove = component({ image }, ({ cluster }: { cluster: string }) => void cluster);
export const score = component({ image }, ({ on }: { on: string }) => on.length / 10);
export const say = component({ image }, ({ text }: { text: string }) => text);
export const train = component({ image }, ({ on, fast }: { on: string; fast: boolean }, { model }: { model: Model }) => {
  model.metadata["on"] = on;
  return { accuracy: fast ? 0.5 : 0.9 };
});
export const deploy = component({ image }, ({ model, accuracy }: { model: Model; accuracy: number }) => `${model.path} ${accuracy}`);

/** Another try, which costs less; the values and the artifact of whichever worked. */
export const fallback = pipeline({ name: "fallback" }, ({ on = "gpu", loud = false }) => {
  let accuracy: number;
  let model: Model;
  try {
    ({ accuracy, model } = train({ on, fast: false }));
    const better = score({ on: `${accuracy}` });
    say({ text: `scored ${better}` });
  } catch {
    say({ text: "falling back" });
    ({ accuracy, model } = train({ on: "cpu", fast: true }));
  }
  if (loud) say({ text: "loud" });
  const text = deploy({ model, accuracy });
  return { text, accuracy, model };
});

/** Nothing follows, nothing is kept. */
export const tried = pipeline({ name: "tried" }, ({ on = "gpu" }) => {
  try {
    const value = score({ on });
    say({ text: `${value}` });
  } catch {
    say({ text: "no score" });
  }
});

/** What follows may be left out: the run has not failed for that. */
export const skipped = pipeline({ name: "skipped" }, ({ on = "gpu", loud = false }) => {
  let value = 0;
  try {
    value = score({ on });
  } catch {
    value = -1;
  }
  if (loud) say({ text: `${value}` });
  return { value };
});

/** What was made is removed, whatever happens. */
export const cleaning = pipeline({ name: "cleaning" }, ({ name = "a", on = "gpu" }) => {
  const cluster = create({ name });
  let value = 0;
  try {
    value = score({ on: cluster });
    say({ text: `${value} on ${on}` });
  } finally {
    remove({ cluster });
  }
  say({ text: "cleaned" });
  return { value };
});

/** All three, and one that fails again. */
export const rethrown = pipeline({ name: "rethrown" }, ({ on = "gpu", strict = true }) => {
  try {
    try {
      score({ on });
    } catch (error) {
      say({ text: "alert" });
      if (strict) throw error;
    } finally {
      say({ text: "inner" });
    }
    say({ text: "between" });
  } finally {
    say({ text: "outer" });
  }
  say({ text: "end" });
});

/** Errors of the pipeline's own. */
export const throwing = pipeline({ name: "throwing" }, ({ on = "gpu", limit = 0.2, strict = true }) => {
  const value = score({ on });
  if (value > limit) throw new Error(`${value} is too much`);
  say({ text: "before" });
  let caught = false;
  try {
    if (strict && value > 0.1) throw new Error("strict");
    say({ text: "not strict" });
  } catch {
    caught = true;
    say({ text: "was strict" });
  }
  return { value, caught };
});

/** In iterations. */
export const each = pipeline({ name: "each" }, ({ names = ["a", "bb", "ccc"] }) => {
  const values = names.map((name) => {
    try {
      return score({ on: name });
    } catch {
      return say({ text: `no ${name}` }).length;
    }
  });
  for (const name of names) {
    const cluster = create({ name });
    try {
      say({ text: cluster });
    } finally {
      remove({ cluster });
    }
  }
  return { values };
});

/** `return` out of a `try`. */
export const returning = pipeline({ name: "returning" }, ({ on = "gpu" }) => {
  try {
    const value = score({ on });
    if (value > 0.2) return { text: "much" };
    say({ text: "little" });
  } catch {
    return { text: say({ text: "caught" }) };
  } finally {
    say({ text: "finally" });
  }
  say({ text: "behind" });
  return { text: "end" };
});

const scored = pipeline({ name: "scored" }, ({ on }: { on: string }) => {
  const value = score({ on });
  if (value > 0.5) throw new Error("too long");
  say({ text: `${on} ${value}` });
  return { value };
});

const safely = (on: string): number => {
  try {
    return scored({ on }).value;
  } catch {
    return -1;
  }
};

/** Pipelines and functions that fail. */
export const called = pipeline({ name: "called" }, ({ on = "gpu", other = "cpu" }) => {
  const first = safely(on);
  const second = safely(other);
  let third = 0;
  try {
    third = scored({ on: `${on}${other}` }).value;
  } catch {
    third = first;
  }
  return { sum: first + second + third };
});

export const play = { train: ({ fast }: { fast: boolean }) => ({ accuracy: fast ? 0.5 : 0.9 }) };

export const runs = {
  fallback: [{}, { loud: true }],
  tried: [{}],
  skipped: [{}, { loud: true }],
  cleaning: [{}],
  rethrown: [{}, { strict: false }],
  throwing: [{}, { on: "xy" }, { on: "xy", strict: false }, { on: "a" }, { on: "gpu", limit: 1 }],
  each: [{}, { names: [] }],
  returning: [{}, { on: "a" }],
  called: [{}, { on: "longer than that" }, { on: "longer than that", other: "and this" }],
};

export const failing = {
  fallback: [
    { fails: { train: [{ on: "gpu" }] } },
    { errors: { train: [{ on: "gpu" }] } },
    { fails: { score: [{}] } },
    { given: { loud: true }, fails: { say: [{ text: "scored 0.3" }] } },
    { fails: { train: [{}] } },
    { fails: { train: [{ on: "gpu" }], say: [{ text: "falling back" }] } },
    { given: { loud: true }, fails: { train: [{ on: "gpu" }], deploy: [{}] } },
  ],
  tried: [{ fails: { score: [{}] } }, { errors: { say: [{ text: "0.3" }] } }, { fails: { score: [{}], say: [{}] } }],
  skipped: [
    { fails: { score: [{}] } },
    { given: { loud: true }, errors: { score: [{}] } },
    { given: { loud: true }, fails: { say: [{}] } },
  ],
  cleaning: [
    { fails: { score: [{}] } },
    { errors: { say: [{ text: "0.9 on gpu" }] } },
    { fails: { create: [{}] } },
    { fails: { remove: [{}] } },
    { fails: { score: [{}], remove: [{}] } },
    { fails: { say: [{ text: "cleaned" }] } },
  ],
  rethrown: [
    { fails: { score: [{}] } },
    { given: { strict: false }, fails: { score: [{}] } },
    { errors: { score: [{}] } },
    { fails: { score: [{}], say: [{ text: "alert" }] } },
    { fails: { say: [{ text: "inner" }] } },
    { fails: { say: [{ text: "between" }] } },
    { given: { strict: false }, fails: { score: [{}], say: [{ text: "outer" }] } },
  ],
  throwing: [
    { given: { on: "xy" }, fails: { say: [{ text: "before" }] } },
    { given: { on: "xy" }, fails: { say: [{ text: "was strict" }] } },
    { fails: { score: [{}] } },
  ],
  each: [
    { fails: { score: [{ on: "bb" }] } },
    { fails: { score: [{}] } },
    { fails: { say: [{ text: "cluster-bb" }] } },
    { fails: { score: [{ on: "a" }], say: [{ text: "no a" }] } },
  ],
  returning: [
    { fails: { score: [{}] } },
    { given: { on: "a" }, errors: { say: [{ text: "little" }] } },
    { fails: { say: [{ text: "finally" }] } },
    { given: { on: "a" }, fails: { score: [{}], say: [{ text: "caught" }] } },
  ],
  called: [
    { fails: { score: [{ on: "gpu" }] } },
    { fails: { score: [{ on: "gpucpu" }] } },
    { errors: { score: [{}] } },
    { fails: { say: [{}] } },
  ],
};
