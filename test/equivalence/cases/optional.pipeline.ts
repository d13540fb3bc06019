import { component, pipeline, type Json } from "argots";

const image = "node:24-slim";

export const greet = component(
  { image },
  ({ name, times = 2, mark }: { name: string; times?: number; mark?: string }) => `${name}${(mark ?? ".").repeat(times)}`,
);
export const parse = component({ image }, ({ text }: { text: string }) => ({ value: JSON.parse(text) as Json, length: text.length }));
export const keep = component({ image }, ({ value }: { value: Json }) => JSON.stringify(value));

/** Optional inputs of components, given or not, and `??` on parameters, elements and keys. */
export const optional = pipeline(
  { name: "optional" },
  ({ name = "n", mark, times, list = [] as string[] }: { name?: string; mark?: string; times?: number; list?: string[] }) => {
    const plain = greet({ name });
    const marked = greet({ name, mark, times });
    const chosen = greet({ name: list[0] ?? name, mark: mark ?? list[1] ?? "?", times: times ?? list.length });
    return { plain, marked, chosen, either: mark ?? times ?? "neither", isZero: times === 0, missing: mark === undefined };
  },
);

/** Any JSON: kept as it is, and read where its shape is known. */
export const json = pipeline(
  { name: "json" },
  ({ text = '{"a":{"b":[1,2]},"c":"x"}', any = { k: [1, "two", null] } as Json }: { text?: string; any?: Json }) => {
    const { value, length } = parse({ text });
    const here = JSON.parse(text) as { a?: { b?: number[] }; c?: string };
    return {
      kept: keep({ value: any }),
      again: keep({ value }),
      length,
      first: here.a?.b?.[0] ?? -1,
      c: here.c ?? "none",
      isX: here.c === "x",
      size: (here.a?.b ?? []).length,
      back: JSON.stringify(here.a?.b ?? [0]),
      isText: any === "text",
      wrapped: JSON.parse(JSON.stringify({ any, c: here.c ?? null })) as Json,
    };
  },
);

export const runs = {
  optional: [{}, { mark: "!", times: 0 }, { mark: "", list: ["{{x}}"] }, { name: "", times: 3, list: ["a", "b"] }],
  json: [
    {},
    { text: "{}", any: [] },
    { text: '{"c":"{{x}}","a":{}}', any: "text" },
    { text: '{"a":{"b":[]}}', any: 1e21 },
    { text: '{"a":{"b":[0.5]},"c":""}', any: { "{{x}}": "{{=1+1}}", nested: [[], {}, false] } },
    { text: '{"a":{"b":[-1]}}', any: true },
  ],
};
