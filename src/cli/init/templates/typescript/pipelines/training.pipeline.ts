import { readFile, writeFile } from "node:fs/promises";
import { component, pipeline, type Metrics, type Model } from "argots";

const image = "node:24-slim";

/** Learns where to part two kinds of points on a line, and gives how often that is right. */
export const train = component(
  { image },
  async ({ samples, noise }: { samples: number; noise: number }, { model, metrics }: { model: Model; metrics: Metrics }) => {
    const points = Array.from({ length: samples * 2 }, (_, index) => ({ kind: index % 2, place: (index % 2) + noise * normal() }));
    const [known, unseen] = [points.slice(0, samples), points.slice(samples)];

    const mean = (kind: number) => {
      const places = known.filter((point) => point.kind === kind).map(({ place }) => place);
      return places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    const border = (mean(0) + mean(1)) / 2;
    const right = unseen.filter(({ kind, place }) => place > border === (kind === 1));
    const accuracy = right.length / unseen.length;

    await writeFile(model.path, JSON.stringify({ border }));
    metrics.metadata["accuracy"] = accuracy;
    console.log(`right in ${right.length} of ${unseen.length} cases`);
    return { accuracy };
  },
);

/** A number of the normal distribution (Box and Muller). What a component uses of its file goes with it into the container. */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

/** Stands for what puts a model to work. */
export const deploy = component({ image }, async ({ model, accuracy }: { model: Model; accuracy: number }) => {
  const { border } = JSON.parse(await readFile(model.path, "utf8")) as { border: number };
  console.log(`deploying the border ${border.toFixed(3)}, right in ${(accuracy * 100).toFixed(1)}% of all cases`);
});

/** Trains a model, and deploys it if it is good enough. */
export const training = pipeline({ name: "training" }, ({ samples = 200, noise = 0.25, threshold = 0.9 }) => {
  const { model, accuracy } = train({ samples, noise });
  if (accuracy >= threshold) deploy({ model, accuracy });
  return { accuracy };
});
