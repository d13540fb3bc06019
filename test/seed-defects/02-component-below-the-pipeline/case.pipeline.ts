import { container, pipeline } from "argots";

export const mlTraining = pipeline({ name: "ml-training" }, ({ accuracy = 0.9, threshold = 0.85 }) => {
  if (accuracy >= threshold) deployModel({ accuracy });
});

export const deployModel = container(({ accuracy }: { accuracy: number }) => ({
  image: "example.com/deploy:1.4",
  command: ["deploy"],
  args: ["--accuracy", accuracy],
}));
