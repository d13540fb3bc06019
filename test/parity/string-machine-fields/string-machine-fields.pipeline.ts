import { component, pipeline } from "argots";

const image = "node:24-slim";

const cpuLimit = component({ image }, () => "4000m");
const memoryLimit = component({ image }, () => "15G");
const acceleratorType = component({ image }, () => "nvidia-tesla-p4");
const acceleratorLimit = component({ image }, () => "1");

const sumNumbers = component({ image }, ({ a, b }: { a: number; b: number }) => a + b);

/** How large a task is, and where it runs, is decided by tasks before it. */
export const machineFields = pipeline({ name: "string-machine-fields" }, () => {
  const accelerator = acceleratorType();
  sumNumbers(
    { a: 1, b: 2 },
    {
      resources: { cpu: cpuLimit(), memory: memoryLimit(), gpu: acceleratorLimit() },
      nodeSelector: { "cloud.google.com/gke-accelerator": accelerator },
    },
  );
});
