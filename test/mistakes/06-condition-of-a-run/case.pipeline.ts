import { container, pipeline, type Output } from "argots";

const score = container(({ model }: { model: string }, { accuracy }: { accuracy: Output<number> }) => ({
  image: "example.com/score:1.4",
  command: ["score"],
  args: [model, accuracy.path],
}));
const deploy = container(({ model }: { model: string }) => ({ image: "example.com/deploy:1.4", command: ["deploy"], args: [model] }));

/** In the peers' Python this `if` runs while the file is loaded: it always deploys, or never does. */
export const deploying = pipeline({ name: "deploying" }, ({ model = "small", threshold = 0.85 }) => {
  const { accuracy } = score({ model });
  if (accuracy >= threshold) deploy({ model });
});
