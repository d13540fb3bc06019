import { writeFileSync } from "node:fs";
import { component, pipeline, python } from "argots";
import type { ClassificationMetrics, Dataset, Html, Markdown, Metrics, Model } from "argots";

const image = "node:24-slim";

export const load = component({ image }, ({ rows }: { rows: number }, { data }: { data: Dataset }) => {
  console.log(`loading ${rows} rows`);
  for (let row = 0; row < 4_000; row++) console.log(`row ${row}: nothing to see, but enough of it that the page cannot show all`);
  writeFileSync(data.path, Array.from({ length: rows }, (_, row) => `${row},${Math.sin(row)}`).join("\n"));
});

export const train = component(
  { image },
  async ({ data, rate }: { data: Dataset; rate: number }, { model, metrics }: { model: Model; metrics: Metrics }) => {
    for (let epoch = 1; epoch <= 3; epoch++) {
      process.stdout.write(`epoch ${epoch}: 0 %\repoch ${epoch}: 50 %\repoch ${epoch}: 100 %\n`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    writeFileSync(model.path, JSON.stringify({ rate, data: data.name }));
    metrics.logMetric("accuracy", 0.9 + rate / 10);
    metrics.logMetric("loss", 0.3 - rate);
    return { accuracy: 0.9 + rate / 10 };
  },
);

export const evaluate = component(
  { image },
  ({ model }: { model: Model }, { scores, summary, page }: { scores: ClassificationMetrics; summary: Markdown; page: Html }) => {
    console.log(`evaluating ${model.name}`);
    scores.logConfusionMatrix(
      ["cat", "dog", "bird"],
      [
        [50, 3, 1],
        [4, 40, 6],
        [0, 2, 61],
      ],
    );
    scores.logRocCurve([0, 0.05, 0.1, 0.3, 0.6, 1], [0, 0.6, 0.85, 0.94, 0.98, 1], [1, 0.8, 0.6, 0.4, 0.2, 0]);
    const text =
      "# Summary\n\nThe model is **good**: see [the paper](https://example.com/paper).\n\n| class | recall |\n|---|---|\n| cat | 0.93 |\n";
    writeFileSync(summary.path, `${text}\n- one\n- two\n\n> quoted\n\n\`\`\`\ncode <b>\n\`\`\`\n`);
    writeFileSync(page.path, "<!doctype html><style>h1{color:teal}</style><h1 id=title>Report</h1><p>All is well.</p>");
  },
);

export const score = python<{ accuracy: number }, { metrics: Metrics }>("./score.py#score");
export const picture = python<Record<never, never>, { plot: Dataset }>("./score.py#picture");
export const say = component({ image }, ({ text }: { text: string }) => console.log(text));

/** Everything that a page shows, of well-behaved components. */
export const normal = pipeline({ name: "normal" }, ({ rows = 100, threshold = 0.95 }) => {
  const { data } = load({ rows });
  const rates = [0.1, 0.2, 0.3];
  const accuracies = rates.map((rate) => train({ data, rate }).accuracy);
  const { model, accuracy } = train({ data, rate: 0.25 });
  evaluate({ model });
  score({ accuracy });
  picture();
  if (accuracy > threshold) say({ text: "deploy" });
  else say({ text: "discard" });
  return { accuracy, best: accuracies };
});
