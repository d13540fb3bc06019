import { container, pipeline, type Output } from "argots";

const score = container(({ model }: { model: string }, { accuracy }: { accuracy: Output<number> }) => ({
  image: "example.com/score:1.4",
  command: ["score"],
  args: [model, accuracy.path],
}));
const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

export const search = pipeline({ name: "search" }, ({ models = ["small", "large"] }) => {
  const accuracies = models.map((model) => score({ model }).accuracy);
  say({ text: `best of ${accuracies.length}: ${Math.max(0, ...accuracies)}` });
});
