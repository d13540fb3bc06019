import { pipeline, type Artifact } from "argots";
import { train } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ file }: { file: Artifact }) => {
  // @ts-expect-error TS2322 Type 'Artifact' is not assignable to type 'Dataset'
  train({ data: file });
});
