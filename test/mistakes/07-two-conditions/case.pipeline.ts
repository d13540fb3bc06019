import { container, pipeline, type Output } from "argots";

const score = container(({ model }: { model: string }, { accuracy }: { accuracy: Output<number> }) => ({
  image: "example.com/score:1.4",
  command: ["score"],
  args: [model, accuracy.path],
}));
const deploy = container(({ model }: { model: string }) => ({ image: "example.com/deploy:1.4", command: ["deploy"], args: [model] }));

export const deploying = pipeline({ name: "deploying" }, ({ model = "small" }) => {
  const a = score({ model }).accuracy;
  const b = score({ model: "baseline" }).accuracy;
  if (a >= 0.5 && b <= 0.9) deploy({ model });
});
