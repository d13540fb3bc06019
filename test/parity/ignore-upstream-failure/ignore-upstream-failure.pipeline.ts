import { component, pipeline } from "argots";

const image = "node:24-slim";

const failOp = component({ image }, ({ message }: { message: string }): string => {
  throw new Error(message);
});

const printOp = component({ image }, ({ message }: { message: string }) => console.log(message));

/** Goes on with a text of its own where none could be had. */
export const ignoreUpstreamFailure = pipeline({ name: "ignore-upstream-failure" }, ({ sampleInput = "a message" }) => {
  let message = "nothing came";
  try {
    message = failOp({ message: sampleInput });
  } catch {
    // The message stays what it is.
  }
  printOp({ message });
});
