import { writeFileSync } from "node:fs";
import { component, pipeline } from "argots";
import type { Artifact, ClassificationMetrics, Html, Json, Markdown, Metrics } from "argots";

const image = "node:24-slim";

/** Writes everything that could do harm wherever a component can write. `texts` are the attacks. */
export const attack = component(
  { image },
  (
    { texts, markdown, html }: { texts: string[]; markdown: string; html: string },
    {
      metrics,
      scores,
      notes,
      page,
      file,
    }: { metrics: Metrics; scores: ClassificationMetrics; notes: Markdown; page: Html; file: Artifact },
  ): { text: string; json: Json } => {
    for (const text of texts) console.log(text);
    console.error(`\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u001b[2Jcleared \u202ereversed\u202c \u0000 end`);
    for (const text of texts) metrics.logMetric(text, 1);
    metrics.metadata["text"] = texts.join("");
    scores.logConfusionMatrix(
      texts,
      texts.map(() => texts.map(() => 1)),
    );
    scores.logRocCurve([0, 0.5, 1], [0, 0.8, 1], [1, 0.5, 0]);
    writeFileSync(notes.path, markdown);
    writeFileSync(page.path, html);
    writeFileSync(file.path, texts.join("\n"));
    return { text: texts.join("\n"), json: texts };
  },
);

export const each = component({ image }, ({ text }: { text: string }): string => text);

export const fail = component({ image }, ({ texts }: { texts: string[] }) => {
  console.log(texts.join("\n"));
  throw new Error(texts.join("\n"));
});

/** All that a page shows is what an attacker would have it be. */
export const hostile = pipeline({ name: "hostile" }, ({ texts = ["a"], markdown = "", html = "" }) => {
  const { text } = attack({ texts, markdown, html });
  texts.map((one) => each({ text: one }));
  fail({ texts });
  return { text };
});
