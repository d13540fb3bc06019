import { pipeline, python, type Artifact, type NoInputs } from "argots";

const flipCoin = python<NoInputs, "heads" | "tails">("./components.py#flip_coin");
const paramToArtifact = python<{ val: string }, { a: Artifact }>("./components.py#param_to_artifact");
const printArtifact = python<{ a: Artifact }>("./components.py#print_artifact");

/** The file of whichever branch was taken. */
const flipCoinPipeline = pipeline({ name: "flip-coin-pipeline" }, () => {
  const side = flipCoin();
  const { a } = side === "heads" ? paramToArtifact({ val: side }) : paramToArtifact({ val: side });
  printArtifact({ a });
  return { a };
});

export const outer = pipeline({ name: "oneof-artifacts" }, () => {
  printArtifact(flipCoinPipeline());
});
