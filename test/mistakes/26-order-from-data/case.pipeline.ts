import { container, pipeline, type Output } from "argots";

const score = container(({ model }: { model: string }, { accuracy }: { accuracy: Output<number> }) => ({
  image: "example.com/score:1.4",
  command: ["score"],
  args: [model, accuracy.path],
}));
const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

/** Nobody writes a dependency: the value is one. */
export const reporting = pipeline({ name: "reporting" }, ({ model = "small" }) => {
  const { accuracy } = score({ model });
  say({ text: String(accuracy) });
});
