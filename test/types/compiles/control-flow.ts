import { approval, component, map, pipeline, python, run, suspend, type Dataset, type Model } from "argots";
import { same, type Same } from "../same.ts";

const train = python<{ data: Dataset; depth: number }, { model: Model; score: number }>("./train.py#train");
const load = python<{ url: string }, { data: Dataset }>("./data.py#load");
const add = component({ image: "node:24-slim" }, async ({ a, b }: { a: number; b: number }) => a + b);
const log = component({ image: "node:24-slim" }, ({ text }: { text: string }) => console.log(text));
const files = component({ image: "node:24-slim" }, () => [{ url: "a", weight: 1 }]);

/** Everything that the language has is ordinary TypeScript: awaited or not, the types are the same. */
export const everything = pipeline({ name: "everything" }, async ({ url = "", depths = [3, 5], limit = 0.8 }) => {
  const { data } = await load({ url });
  const first = train({ data, depth: 1 });
  let { model, score } = first;
  if (score < limit) ({ model, score } = train({ data, depth: 9 }));

  const all = depths.map((depth) => train({ data, depth }).score);
  same<Same<typeof all, number[]>>();
  const awaited = await Promise.all(depths.map((depth) => train({ data, depth })));
  same<Same<(typeof awaited)[number]["model"], Model>>();
  const [sum, other] = await Promise.all([add({ a: 1, b: 2 }), load({ url })]);
  same<Same<typeof sum, number>>();
  same<Same<typeof other, { data: Dataset }>>();
  const limited = map(depths, async (depth) => (await train({ data, depth })).score, { concurrency: 2 });
  same<Same<typeof limited, number[]>>();
  const settled = await Promise.allSettled(depths.map((depth) => train({ data, depth })));
  const good = settled.filter((result) => result.status === "fulfilled").length;

  for (const file of files()) {
    if (file.weight > 1) continue;
    log({ text: file.url });
  }
  let total = 0;
  while (total < 10) total = await add({ a: total, b: 3 });

  const logged = log({ text: `${Math.max(...all, ...limited)} ${good} ${sum}` });
  const last = log({ text: "last" }, { after: [logged, first, model, all, settled] });
  try {
    await log({ text: "risky" }, { after: [last] });
  } catch {
    log({ text: "failed" });
  } finally {
    if (run.status === "Failed") log({ text: run.failures.map((failure) => failure.displayName).join(", ") });
  }
  return { model, score, total, count: awaited.length, other: other.data };
});

const review = suspend<{ verdict: "ship" | "hold"; comment: string }>();
const signOff = approval({ message: "Ship?", choices: ["yes", "no"] });
const resumed = approval({ message: "Go on?" });

export const people = pipeline({ name: "people" }, async () => {
  await resumed();
  const answer = signOff();
  same<Same<typeof answer, "yes" | "no">>();
  same<Same<ReturnType<typeof resumed>, void>>();
  const { verdict, comment } = review({}, { timeout: "24h" });
  if (answer === "yes" && verdict === "ship") log({ text: comment });
});
