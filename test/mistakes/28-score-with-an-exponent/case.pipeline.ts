import { container, pipeline, type Output } from "argots";

const score = container(({ model }: { model: string }, { accuracy }: { accuracy: Output<number> }) => ({
  image: "example.com/score:1.4",
  command: ["score"],
  args: [model, accuracy.path],
}));
const deploy = container(({ model }: { model: string }) => ({ image: "example.com/deploy:1.4", command: ["deploy"], args: [model] }));

/** A score that a program prints as `1e-7` is compared as a number. */
export const deploying = pipeline({ name: "deploying" }, ({ model = "small" }) => {
  const { accuracy } = score({ model });
  if (accuracy >= 0.85) deploy({ model });
});
