import { container, pipeline, type Dataset, type Output } from "argots";

const containerWithIfPlaceholder = container(
  ({ optionalInput }: { optionalInput?: string }, { dataset, outputPath }: { dataset: Dataset; outputPath: Output<string> }) => ({
    image: "registry.example.com/my-program:1.0",
    command: ["my_program"],
    args: [optionalInput ?? "none", "--dataset", dataset.path, "--output_path", outputPath.path],
  }),
);

/** An argument that depends on whether an input was given. */
export const optionalArgument = pipeline({ name: "if-placeholder" }, ({ optionalInput = "default" }) => {
  const { dataset, outputPath } = containerWithIfPlaceholder({ optionalInput });
  return { dataset, outputPath };
});
