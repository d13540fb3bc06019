import { component, pipeline } from "argots";

const image = "node:24-slim";

const printOp = component({ image }, ({ message }: { message: string }) => console.log(message));

const failOp = component({ image }, ({ message }: { message: string }) => {
  throw new Error(message);
});

const failing = pipeline({ name: "failing" }, ({ message }: { message: string }) => {
  try {
    printOp({ message });
    failOp({ message: "This always fails" });
  } finally {
    printOp({ message: "The first is over" });
  }
});

const working = pipeline({ name: "working" }, ({ message, farewell }: { message: string; farewell: string }) => {
  try {
    printOp({ message });
  } finally {
    printOp({ message: farewell });
  }
});

/** Three parts that do not wait for each other; each says when it is over, also the one that fails. */
export const multipleExitHandlers = pipeline({ name: "multiple-exit-handlers" }, ({ message = "Good morning" }) => {
  failing({ message });
  working({ message, farewell: "The second is over" });
  working({ message, farewell: "The third is over" });
});
