import { component, pipeline } from "argots";

const image = "node:24-slim";

export const fit = component({ image }, ({ kind, n }: { kind: string; n: number }) => n + kind.length);
export const other = component({ image }, ({ kind }: { kind: string }) => kind.length);
export const say = component({ image }, ({ text }: { text: string }) => text);

/** Known lists that a condition of the run filters, and elements that differ. */
export const wanted = pipeline({ name: "wanted" }, ({ kinds = ["forest", "svm"], limit = 2 }) => {
  const scores = ["forest", "boost", "svm"].filter((kind) => kinds.includes(kind)).map((kind) => fit({ kind, n: limit }));
  const settings = [
    { kind: "a", n: 1 },
    { kind: "b", n: 3 },
    { kind: "cc", n: 5 },
  ];
  const large = settings.filter(({ n }) => n > limit).map((setting, index) => fit({ ...setting, n: setting.n + index }));
  const two = [3, 5].filter((n) => n !== limit).map((n) => (n > 3 ? fit({ kind: "more", n }) : other({ kind: `${n}` })));
  say({ text: `${scores} ${large} ${two}` });
  return { scores, large, two, best: Math.max(-1, ...scores), count: scores.length };
});

export const runs = {
  wanted: [{}, { kinds: [] }, { kinds: ["boost"], limit: 0 }, { limit: 5 }, { kinds: ["svm", "forest", "boost"], limit: 3 }],
};

export const failing = {
  wanted: [{ fails: { fit: [{ kind: "forest" }] } }, { fails: { fit: [{ kind: "boost" }] } }, { errors: { other: [{}] } }],
};
