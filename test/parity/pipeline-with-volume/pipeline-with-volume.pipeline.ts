import { component, pipeline, pvc, resource } from "argots";
import { readFile, writeFile } from "node:fs/promises";

/** May make and delete claims, which the tasks themselves may not. */
const serviceAccount = "volume-manager";

const createpvc = resource(
  ({ size, storageClass }: { size: string; storageClass: string }) => ({
    action: "create",
    manifest: {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { generateName: "shared-" },
      spec: { accessModes: ["ReadWriteOnce"], storageClassName: storageClass, resources: { requests: { storage: size } } },
    },
    outputs: { name: { jsonPath: "{.metadata.name}" } },
  }),
  { serviceAccount },
);

const deletepvc = resource(
  ({ pvcName }: { pvcName: string }) => ({
    action: "delete",
    manifest: { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: pvcName } },
  }),
  { serviceAccount },
);

const image = "node:24-slim";

const producer = component({ image }, async () => {
  await writeFile("/data/greeting.txt", "Good morning");
  return "written";
});

const consumer = component({ image }, (): Promise<string> => readFile("/data/greeting.txt", "utf8"));

/** Two tasks that share a volume, which is gone afterwards whatever happened. */
export const withVolume = pipeline({ name: "pipeline-with-volume" }, async () => {
  const { name } = createpvc({ size: "5Mi", storageClass: "standard" });
  try {
    await producer({}, { volumes: { "/data": pvc(name) } });
    consumer({}, { volumes: { "/data": pvc(name) } });
  } finally {
    deletepvc({ pvcName: name });
  }
});
