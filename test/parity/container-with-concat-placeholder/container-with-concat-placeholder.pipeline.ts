import { container, pipeline, type Dataset, type Output } from "argots";

const containerWithConcatPlaceholder = container(
  ({ text1 }: { text1: string }, { text2, outputPath }: { text2: Dataset; outputPath: Output<string> }) => ({
    image: "registry.example.com/my-program:1.0",
    command: ["my_program", `prefix-${text1}`, `--data=${text2.path}`],
    args: ["--output_path", outputPath.path],
  }),
);

/** Arguments that are put together from inputs and the paths of outputs. */
export const concatenated = pipeline({ name: "concat-placeholder" }, ({ text1 }: { text1: string }) => {
  const { text2, outputPath } = containerWithConcatPlaceholder({ text1 });
  return { text2, outputPath };
});
