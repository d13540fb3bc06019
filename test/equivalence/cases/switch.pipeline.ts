import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const measure = component({ image }, ({ n, text }: { n: number; text: string }) => n + text.length);
export const note = component({ image }, ({ text }: { text: string }) => `noted ${text}`);
export const train = component({ image }, ({ depth }: { depth: number }, { model }: { model: Model }) => {
  model.metadata["depth"] = depth;
});
export const deploy = component({ image }, ({ model, to }: { model: Model; to: string }) => `${model.path} to ${to}`);

/** Over a text: fall-through, several labels, a default in between. */
export const texts = pipeline({ name: "texts" }, ({ kind = "one" as "one" | "two" | "three" | "four" | "five", n = 2 }) => {
  let result = "nothing";
  switch (kind) {
    // @ts-expect-error It falls through on purpose.
    case "one":
      note({ text: "one, and on" });
    // falls through
    case "two":
      result = note({ text: `${kind} or two` });
      break;
    default:
      result = note({ text: "default" });
      break;
    case "three":
    case "four": {
      const size = measure({ n, text: kind });
      if (size > 6) {
        result = note({ text: `${size}` });
        break;
      }
      result = "small";
    }
  }
  note({ text: `result ${result}` });
  return { result };
});

/** Over a number that a task gives, with artifacts; without a default. */
export const numbers = pipeline({ name: "numbers" }, ({ n = 1, text = "a" }) => {
  const size = measure({ n, text });
  let { model } = train({ depth: 0 });
  switch (size) {
    case 2:
      ({ model } = train({ depth: 2 }));
      break;
    case 3:
      ({ model } = train({ depth: 3 }));
      note({ text: "three" });
      break;
    case 4:
      note({ text: "four" });
  }
  switch (true) {
    case size > 100:
      note({ text: "large" });
      break;
    case size > 2:
      note({ text: "middle" });
      break;
    default:
      note({ text: "small" });
  }
  return { to: deploy({ model, to: "there" }), model };
});

const priceOf = (size: "s" | "m" | "l"): number => {
  switch (size) {
    case "s":
      return 1;
    case "m":
      return measure({ n: 10, text: "m" });
    default:
      return measure({ n: 20, text: "l" }) * 2;
  }
};

/** `return` in the cases, in a function and in the pipeline. */
export const returning = pipeline({ name: "returning" }, ({ size = "s" as "s" | "m" | "l", n = 0 }) => {
  const price = priceOf(size);
  switch (n) {
    case 0:
      return { price, text: "free" };
    case 1:
      return { price, text: note({ text: "one" }) };
  }
  note({ text: "later" });
  return { price: price * n, text: "many" };
});

export const play = { train: (_: unknown) => undefined };

export const runs = {
  texts: [{}, { kind: "two" }, { kind: "three" }, { kind: "four", n: 100 }, { kind: "five" }],
  numbers: [{}, { n: 2 }, { n: 3 }, { n: 0 }, { n: 1000 }, { n: -0.5 }],
  returning: [{}, { size: "m", n: 1 }, { size: "l", n: 2 }, { size: "l" }],
};

export const failing = {
  texts: [
    { fails: { note: [{ text: "one, and on" }] } },
    { given: { kind: "three" }, fails: { measure: [{}] } },
    { given: { kind: "five" }, errors: { note: [{ text: "default" }] } },
  ],
  numbers: [
    { fails: { train: [{ depth: 2 }] } },
    { given: { n: 2 }, fails: { train: [{ depth: 2 }] } },
    { fails: { train: [{ depth: 0 }] } },
  ],
  returning: [{ given: { size: "m", n: 2 }, fails: { measure: [{}] } }],
};
