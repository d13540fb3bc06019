import { component, pipeline, run } from "argots";

const image = "node:24-slim";

const printOp = component({ image }, ({ message }: { message: string }) => console.log(message));

const failOp = component({ image }, ({ message }: { message: string }) => {
  throw new Error(message);
});

const conditionalNotification = pipeline({ name: "conditional-notification" }, ({ status }: { status: string }) => {
  if (status === "Failed") printOp({ message: "Somebody should look at this" });
});

/** Tells somebody when the run failed. */
export const exitTask = pipeline({ name: "pipeline-as-exit-task" }, ({ message = "Good morning" }) => {
  try {
    printOp({ message });
    failOp({ message: "This always fails" });
  } finally {
    conditionalNotification({ status: run.status });
  }
});
