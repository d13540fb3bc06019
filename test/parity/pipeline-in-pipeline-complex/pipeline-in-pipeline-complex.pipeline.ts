import { component, container, pipeline } from "argots";

const printOp1 = component({ image: "node:24-slim" }, ({ msg }: { msg: string }) => {
  console.log(msg);
  return msg;
});

const printOp2 = container(({ msg }: { msg: string }) => ({ image: "alpine:3.22", command: ["echo", msg] }));

const innerPipeline = pipeline({ name: "inner" }, ({ msg }: { msg: string }) => {
  if (printOp1({ msg }) === "Hello") printOp2({ msg: "friend" });
  else printOp2({ msg: "Farewell" });
});

/** A pipeline with branches, called in a loop. */
export const outer = pipeline({ name: "pipeline-in-pipeline" }, ({ msg = "Hello" }) => {
  printOp1({ msg });
  for (const word of ["Hello", "world!"]) innerPipeline({ msg: word });
});
