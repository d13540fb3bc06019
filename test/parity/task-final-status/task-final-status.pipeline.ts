import { component, pipeline, run } from "argots";

const image = "node:24-slim";

const printOp = component({ image }, ({ message }: { message: string }) => console.log(message));

const failOp = component({ image }, ({ message }: { message: string }) => {
  throw new Error(message);
});

const exitOp = component(
  { image },
  ({ userInput, name, status, failures }: { userInput: string; name: string; status: string; failures: string[] }) => {
    console.log(`${name}, started with ${userInput}, is ${status}`);
    console.log(failures.join("\n"));
  },
);

/** Says how the run ended, and why. */
export const finalStatus = pipeline({ name: "task-final-status" }, ({ message = "Good morning" }) => {
  try {
    printOp({ message });
    failOp({ message: "This always fails" });
  } finally {
    exitOp({
      userInput: message,
      name: run.name,
      status: run.status,
      failures: run.failures.map(({ displayName, message }) => `${displayName}: ${message}`),
    });
  }
});
